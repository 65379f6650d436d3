package org.acreplica.sync.settings;

import java.util.Optional;

/**
 * Settings for records.
 *
 * @param maxSize bytes of JSON as sent; larger records are not loaded
 * @param hashKey needed if an object file hashes a column
 */
public record RecordSettings(long maxSize, NewFields newFields, Optional<HashKey> hashKey) {}
