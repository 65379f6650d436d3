package org.acreplica.settings;

/** A setting that cannot be used. The message names it, its value, where it was set and what is accepted. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }
}
