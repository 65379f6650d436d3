package org.acreplica.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acreplica.sync.conversion.Normalised;

/** What the records of a chunk became, by the key of the array that they were in. */
final class ChunkRows {

    private final Map<String, RowGroup> groups = new LinkedHashMap<>();

    void add(Normalised record) {
        groups.computeIfAbsent(record.key(), key -> new RowGroup()).add(record);
    }

    RowGroup of(String key) {
        return groups.getOrDefault(key, new RowGroup());
    }

    /** All groups but that one. */
    Map<String, RowGroup> without(String key) {
        Map<String, RowGroup> others = new LinkedHashMap<>(groups);
        others.remove(key);
        return others;
    }
}
