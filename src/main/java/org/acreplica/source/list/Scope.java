package org.acreplica.source.list;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of a list is read; at most one of the two is present.
 *
 * @param changedAfter the date in the change filter
 * @param newest the part at the beginning of a list sorted newest first
 */
public record Scope(Optional<LocalDate> changedAfter, Optional<Tail> newest) {

    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    public static Scope changedAfter(LocalDate date) {
        return new Scope(Optional.of(date), Optional.empty());
    }

    public static Scope newest(Tail part) {
        return new Scope(Optional.empty(), Optional.of(part));
    }

    public boolean isAll() {
        return changedAfter.isEmpty() && newest.isEmpty();
    }
}
