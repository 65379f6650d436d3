package org.acreplica.settings;

public enum LogFormat {
    TEXT,
    JSON
}
