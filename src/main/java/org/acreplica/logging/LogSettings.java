package org.acreplica.logging;

/** What is logged, and how. */
public record LogSettings(LogLevel level, LogFormat format) {

    /** For the time before the settings are known. */
    public static final LogSettings DEFAULT = new LogSettings(LogLevel.INFO, LogFormat.TEXT);

    public LogSettings withDebug() {
        return new LogSettings(LogLevel.DEBUG, format);
    }
}
