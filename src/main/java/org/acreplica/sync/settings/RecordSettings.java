package org.acreplica.sync.settings;

import java.util.Optional;

/**
 * What becomes of a record.
 *
 * @param maxSize bytes of its JSON as sent; a larger one is not loaded
 * @param hashKey needed where an object file hashes a column
 */
public record RecordSettings(long maxSize, NewFields newFields, Optional<HashKey> hashKey) {}
