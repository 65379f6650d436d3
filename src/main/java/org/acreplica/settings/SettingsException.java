package org.acreplica.settings;

/** An invalid setting. The message names it, its value, where it was set and what is accepted. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }
}
