package org.acreplica.source.list;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.acreplica.source.page.JsonRecord;

/**
 * The newest part of a list that is sorted newest first.
 *
 * @param until older records are not needed
 * @param time of a record; empty if it has none
 * @param totalBefore number of records when the list was last read; empty if unknown
 */
public record Tail(Instant until, Function<JsonRecord, Optional<Instant>> time, OptionalLong totalBefore) {}
