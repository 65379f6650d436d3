package org.acreplica.sync.sideload;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the rows of an object that arrived with a full read of its owner, each listed by the record that owns it.
 *
 * @param rows distinct ids
 * @param fields the keys that its records had
 * @param latest the latest value of its cursor field that is not in the future; empty if there was none
 * @param startedAt when the read began
 */
public record Brought(long rows, Set<String> fields, Optional<Instant> latest, Instant startedAt) {

    /**
     * Checks the number and fields of the rows against the object's own list.
     *
     * @return why the copy is not complete; empty if it is
     */
    public Optional<String> refutedBy(OwnTotal before, OwnTotal after) {
        if (before.rows().isEmpty() || after.rows().isEmpty()) {
            return Optional.of("it sends no total");
        }
        long one = before.rows().getAsLong();
        long other = after.rows().getAsLong();
        if (rows < Math.min(one, other) || rows > Math.max(one, other)) {
            return Optional.of(rows + " rows arrived, but its total was " + one + " before and " + other + " after");
        }
        return thinner(before).or(() -> thinner(after));
    }

    private Optional<String> thinner(OwnTotal total) {
        return total.fields().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .map(field -> "the rows that arrived have no '" + field + "'");
    }
}
