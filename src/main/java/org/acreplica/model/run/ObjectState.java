package org.acreplica.model.run;

import java.time.Instant;
import java.util.Optional;

/** A row of {@code _replica_objects}: how far an object is committed in the destination. */
public record ObjectState(
        String object,
        Optional<String> cursor,
        Optional<String> position,
        Optional<Instant> lastFullAt,
        Optional<Instant> lastSuccessAt) {

    public static ObjectState none(String object) {
        return new ObjectState(object, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing was ever committed that a later run builds on. */
    public boolean isAtStart() {
        return cursor.isEmpty() && position.isEmpty() && lastFullAt.isEmpty();
    }
}
