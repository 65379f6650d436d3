package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object read newest first, back to the known records. */
class TailTest {

    private static final String OBJECT = "deal_activities";
    private static final int ROWS = 450;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void copyOnce() {
        TestObjectFile.named(OBJECT, "dealActivities")
                .says("mode", "tail")
                .says("order", "orders[cdate]")
                .says("cursorField", "cdate")
                .columns("id bigint", "cdate timestamptz", "data_type text dataType")
                .into(folder.resolve("routes"));
        copying = Copying.into(TestDatabase.sqlite(folder))
                .in(new VirtualTime())
                .with("activecampaign.retries", "1")
                .with("routes.directory", folder.resolve("routes").toString())
                .with("sync.full-every", "never");
        for (int hour = 1; hour <= ROWS; hour++) {
            put(hour);
        }
        copying.sync(OBJECT);
    }

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @Test
    void theFirstReadIsFull() {
        assertThat(copying.lastRun(OBJECT)).containsEntry("mode", "full").containsEntry("status", "succeeded");
        assertThat(copying.state(OBJECT)).containsEntry("mode", "tail").containsEntry("cursor", at(ROWS).toString());
        assertThat(copying.live(OBJECT)).isEqualTo(ROWS);
    }

    @Test
    void aFewNewRowsTakeTwoCalls() {
        for (int more = 1; more <= 25; more++) {
            put(ROWS + more);
        }

        copying.sync(OBJECT);

        assertThat(copying.queries("dealActivities"))
                .hasSize(2)
                .allSatisfy(query -> assertThat(query).containsEntry("orders[cdate]", "DESC"));
        assertThat(copying.lastRun(OBJECT))
                .containsEntry("mode", "tail")
                .containsEntry("rows_inserted", "25")
                .containsEntry("source_total", "475");
        assertThat(copying.state(OBJECT))
                .containsEntry("cursor", at(ROWS + 25).toString())
                .containsEntry("position", null);
        assertThat(copying.live(OBJECT)).isEqualTo(ROWS + 25);
    }

    @Test
    void whatIsGoneIsFoundByTheNextFullReadOnly() {
        copying.collection(OBJECT).remove(ROWS);
        copying.sync(OBJECT);

        assertThat(copying.marked(OBJECT)).isZero();

        copying.with("sync.full-every", "1h").in(new VirtualTime());
        copying.database().execute("UPDATE _replica_objects SET last_full_at = '2026-01-01 00:00:00.000Z'");
        copying.sync(OBJECT);

        assertThat(copying.lastRun(OBJECT)).containsEntry("mode", "full");
        assertThat(copying.marked(OBJECT)).isOne();
    }

    @Test
    void anOrderThatIsNotKeptMakesTheRunReadEverythingAndMarkNothing() {
        copying.collection(OBJECT).remove(7);
        copying.collection(OBJECT).put(copying.collection(OBJECT).record(5).put("dataType", "changed"));
        put(ROWS + 1);
        copying.account().faults().on("/api/3/dealActivities").answer(Fault.ignoresOrder());

        copying.sync(OBJECT);

        assertThat(copying.lastRun(OBJECT)).containsEntry("mode", "tail").containsEntry("status", "succeeded");
        assertThat(copying.queries("dealActivities")).hasSize(5);
        assertThat(copying.row(OBJECT, 5)).containsEntry("data_type", "changed");
        assertThat(copying.live(OBJECT)).isEqualTo(ROWS + 1);
        assertThat(copying.marked(OBJECT)).isZero();
        assertThat(copying.state(OBJECT)).containsEntry("cursor", at(ROWS + 1).toString());
    }

    @Test
    void aRunThatFailsLeavesTheCursorAndTheNextOneHasAll() {
        for (int more = 1; more <= 250; more++) {
            put(ROWS + more);
        }
        copying.account()
                .faults()
                .on("/api/3/dealActivities")
                .whenOffsetFrom(100)
                .answer(Fault.status(400));
        copying.ends(1, OBJECT);

        assertThat(copying.state(OBJECT))
                .containsEntry("cursor", at(ROWS).toString())
                .containsEntry("position", null);
        copying.account().faults().clear();
        copying.sync(OBJECT);

        assertThat(copying.live(OBJECT)).isEqualTo(ROWS + 250);
        assertThat(copying.queries("dealActivities")).hasSize(4);
    }

    @Test
    void theOverlapIsCountedFromTheCursorItself() {
        copying.with("sync.overlap-days", "5");

        copying.sync(OBJECT);

        // 121 rows are at most five days older than the newest.
        assertThat(copying.queries("dealActivities")).hasSize(3);
    }

    @Test
    void aRowFromTheFarFutureDoesNotHoldTheCursorBack() {
        copying.put(OBJECT, ROWS + 1, "'cdate':'2099-01-01T00:00:00Z','dataType':'note'");
        put(ROWS + 2);

        copying.sync(OBJECT);

        assertThat(copying.state(OBJECT)).containsEntry("cursor", at(ROWS + 2).toString());
        assertThat(copying.live(OBJECT)).isEqualTo(ROWS + 2);
    }

    /** One row per hour. */
    private void put(int hour) {
        copying.put(OBJECT, hour, "'cdate':'" + at(hour) + "','dataType':'note'");
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-09-01T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
