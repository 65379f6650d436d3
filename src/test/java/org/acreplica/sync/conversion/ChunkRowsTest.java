package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChunkRowsTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    private final ChunkRows rows = new ChunkRows();
    private final ChunkRows later = new ChunkRows();

    @Test
    void aLaterRecordOfTheSameIdWinsKeyByKey() {
        rows.add(record("tags", 1, EARLY, "\"old\"", "\"kept\""));
        later.add(record("tags", 1, LATE, "\"new\"", null));

        rows.addAll(later);

        List<Row> tags = rows.of("tags").rows();
        assertThat(tags).hasSize(1);
        assertThat(tags.get(0).value(0)).isEqualTo("\"new\"");
        assertThat(tags.get(0).value(1)).isEqualTo("\"kept\"");
    }

    @Test
    void recordsOfAllObjectsKeepTheirOrder() {
        rows.add(record("tags", 2, null, "\"a\""));
        later.add(record("lists", 7, null, "\"b\""));
        later.add(record("tags", 1, null, "\"c\""));

        rows.addAll(later);

        assertThat(rows.of("tags").rows()).extracting(Row::id).containsExactly(2L, 1L);
        assertThat(rows.without("tags")).containsOnlyKeys("lists");
        assertThat(rows.of("lists").rows()).extracting(Row::id).containsExactly(7L);
    }

    @Test
    void rejectsAndTheLatestChangeOfAllAreKept() {
        rows.add(record("tags", 1, EARLY, "\"a\""));
        later.add(record("tags", 2, LATE, "\"b\""));
        later.add(new Normalised("tags", null, List.of(new Reject(null, null, "{}", "no id")), null));

        rows.addAll(later);

        assertThat(rows.of("tags").rejects()).extracting(Reject::reason).containsExactly("no id");
        assertThat(rows.of("tags").latest()).isEqualTo(LATE);
    }

    private static Normalised record(String key, long id, @Nullable Instant changedAt, @Nullable String... values) {
        return new Normalised(key, new Row(id, values), List.of(), changedAt);
    }
}
