package org.acreplica.sync.conversion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;

/** Rows and rejects of one object in a chunk. If two records have the same id, the later one wins, key by key. */
public final class RowGroup {

    private final Map<Long, Row> rows = new LinkedHashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private @Nullable Instant latest;

    void add(Normalised record) {
        if (record.row() != null) {
            add(record.row());
        }
        rejects.addAll(record.rejects());
        latest = later(latest, record.changedAt());
    }

    void addAll(RowGroup later) {
        later.rows.values().forEach(this::add);
        rejects.addAll(later.rejects);
        latest = later(latest, later.latest);
    }

    private void add(Row row) {
        rows.merge(row.id(), row, Row::overlaidBy);
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    public List<Reject> rejects() {
        return rejects;
    }

    /** The latest value of the cursor field; null if there was none. */
    public @Nullable Instant latest() {
        return latest;
    }

    public static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isAfter(one) ? other : one;
    }
}
