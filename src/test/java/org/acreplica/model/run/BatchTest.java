package org.acreplica.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.junit.jupiter.api.Test;

/** A batch of several tables is split as if their rows were one list. */
class BatchTest {

    private final Batch batch = new Batch(
            rows("contacts", 1, 2),
            List.of(rows("contact_tags", 3), rows("contact_lists", 4, 5)),
            new Batch.SeenPart(0, "ids"),
            "{}",
            new RunRecord(
                    "run", "contacts", ReadMode.FULL, Instant.EPOCH, null, RunStatus.RUNNING, RunCounts.NONE, null));

    @Test
    void aPartHoldsTheRowsFromOneIndexUpToAnother() {
        assertThat(batch.rowCount()).isEqualTo(5);
        assertThat(ids(batch.rows(0, 5))).containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L, 5L));
        assertThat(ids(batch.rows(1, 4))).containsExactly(List.of(2L), List.of(3L), List.of(4L));
        assertThat(ids(batch.rows(3, 5))).containsExactly(List.of(), List.of(), List.of(4L, 5L));
        assertThat(ids(batch.rows(2, 3))).containsExactly(List.of(), List.of(3L), List.of());
    }

    @Test
    void aPartSaysNothingOfHowFarTheReadIs() {
        Batch part = batch.rejecting(Map.of("contacts", List.of(new Reject("9", null, "x", "a test"))))
                .rows(0, 2);

        assertThat(part.seen()).isNull();
        assertThat(part.position()).isNull();
        assertThat(part.tables()).allMatch(table -> table.rejects().isEmpty());
    }

    @Test
    void whatIsLeftWithoutRowsKeepsTheRejectsOfEachTable() {
        Reject reject = new Reject("9", null, "x", "a test");
        Batch rest = batch.withoutRows().rejecting(Map.of("contact_lists", List.of(reject)));

        assertThat(rest.rowCount()).isZero();
        assertThat(rest.position()).isEqualTo("{}");
        assertThat(rest.tables())
                .extracting(ObjectRows::rejects)
                .containsExactly(List.of(), List.of(), List.of(reject));
    }

    private static List<List<Long>> ids(Batch part) {
        return part.tables().stream()
                .map(table -> table.rows().stream().map(Row::id).toList())
                .toList();
    }

    private static ObjectRows rows(String object, long... ids) {
        try {
            ReplicatedObject facts = ReplicatedObject.of(object, Map.of("mode", "full", "columns", "id bigint"));
            Columns columns = new Columns(facts.columns(), List.of(), Columns.MOST);
            return new ObjectRows(
                    facts,
                    columns,
                    LongStream.of(ids)
                            .mapToObj(id -> new Row(id, new String[] {Long.toString(id)}))
                            .toList(),
                    List.of());
        } catch (FactException e) {
            throw new IllegalStateException(e);
        }
    }
}
