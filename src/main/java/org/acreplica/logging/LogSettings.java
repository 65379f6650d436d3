package org.acreplica.logging;

public record LogSettings(LogLevel level, LogFormat format) {

    /** For use before the settings are known. */
    public static final LogSettings DEFAULT = new LogSettings(LogLevel.INFO, LogFormat.TEXT);

    public LogSettings withDebug() {
        return new LogSettings(LogLevel.DEBUG, format);
    }
}
