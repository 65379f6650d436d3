package org.acreplica.model.row;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code _replica_rejects}, without the rejected value.
 *
 * @param recordId empty if the record had no usable id
 * @param column empty if the whole record was rejected
 */
public record Rejected(String runId, Optional<String> recordId, Optional<String> column, String reason, Instant at) {}
