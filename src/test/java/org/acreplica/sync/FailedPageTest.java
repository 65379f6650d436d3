package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Objects;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in the middle of a read fails. */
class FailedPageTest {

    private static final int FAILING_OFFSET = 200;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(
                FakeOptions.empty().size("deals", 450).size("tags", 120).size("stages", 4),
                TestDatabase.sqlite(folder));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void aHistoryGoesOnFromTheFirstPageThatIsNotLoaded() {
        failAtOffset("deals");

        copying.ends(1, "deals", "stages");

        assertThat(copying.table("deals").count("1 = 1")).isEqualTo(FAILING_OFFSET);
        assertThat(copying.state("deals").get("cursor")).isNull();
        assertThat(copying.state("deals").get("position")).contains("\"offset\":" + FAILING_OFFSET);
        assertThat(copying.lastRun("deals"))
                .containsEntry("status", "failed")
                .containsEntry("rows_inserted", Integer.toString(FAILING_OFFSET))
                .hasEntrySatisfying("error", error -> assertThat(error).contains("offset " + FAILING_OFFSET, "500"));
        assertThat(copying.lastRun("stages")).containsEntry("status", "succeeded");
        copying.account().faults().clear();

        copying.sync("deals");

        Replicas.assertEqual(copying.account(), copying.database(), "deals");
        assertThat(copying.account().requests())
                .filteredOn(request -> request.path().equals("/api/3/deals"))
                .filteredOn(request -> !request.query().containsKey("filters[updated_after]"))
                .allSatisfy(
                        request -> assertThat(Integer.parseInt(request.query().get("offset")))
                                .isGreaterThanOrEqualTo(FAILING_OFFSET - 1));
        assertThat(copying.state("deals")).containsEntry("position", null).doesNotContainEntry("cursor", null);
    }

    @Test
    void theCursorStaysWhereItWasWhenChangesCanNotBeRead() {
        copying.sync("deals");
        String cursor = Objects.requireNonNull(copying.state("deals").get("cursor"));
        FakeCollection deals = copying.collection("deals");
        for (long id : deals.ids()) {
            ObjectNode deal = deals.record(id);
            deals.put(deal.put("title", "changed").put("mdate", "2031-01-02T03:04:05-05:00"));
        }
        failAtOffset("deals");

        copying.ends(1, "deals");

        assertThat(copying.state("deals")).containsEntry("cursor", cursor);
        copying.account().faults().clear();
        copying.sync("deals");
        Replicas.assertEqual(copying.account(), copying.database(), "deals");
    }

    @Test
    void nothingIsGoneBecauseAPageIsMissing() {
        copying.sync("tags");
        copying.account()
                .faults()
                .on("/api/3/tags")
                .when(request -> !"0".equals(request.query().get("offset")))
                .answer(Fault.status(500));

        copying.ends(1, "tags");

        assertThat(copying.marked("tags")).isZero();
    }

    private void failAtOffset(String object) {
        copying.account()
                .faults()
                .on("/api/3/" + Replicas.object(object).path())
                .whenOffsetFrom(FAILING_OFFSET)
                .answer(Fault.status(500));
    }
}
