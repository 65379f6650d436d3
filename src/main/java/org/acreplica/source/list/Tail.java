package org.acreplica.source.list;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.acreplica.source.page.JsonRecord;

/**
 * The newest part of a list that is sorted by time, newest first.
 *
 * @param until older records are not wanted
 * @param time of a record; empty if it has none
 * @param totalBefore how many records the list had when it was last read; empty if that is not known
 */
public record Tail(Instant until, Function<JsonRecord, Optional<Instant>> time, OptionalLong totalBefore) {}
