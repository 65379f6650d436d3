package org.acreplica.logging;

public enum LogFormat {
    TEXT,
    JSON
}
