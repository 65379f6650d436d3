package org.acreplica.sync.conversion;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of a chunk, by the key of the array that their records were in. */
public final class ChunkRows {

    private final Map<String, RowGroup> groups = new LinkedHashMap<>();

    public void add(Normalised record) {
        groups.computeIfAbsent(record.key(), key -> new RowGroup()).add(record);
    }

    /** @param later of records that follow these */
    public void addAll(ChunkRows later) {
        later.groups.forEach((key, group) ->
                groups.computeIfAbsent(key, ignored -> new RowGroup()).addAll(group));
    }

    public RowGroup of(String key) {
        return groups.getOrDefault(key, new RowGroup());
    }

    /** All groups except that one. */
    public Map<String, RowGroup> without(String key) {
        Map<String, RowGroup> others = new LinkedHashMap<>(groups);
        others.remove(key);
        return others;
    }
}
