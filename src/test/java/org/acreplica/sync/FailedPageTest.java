package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that cannot be had, in the middle of a read. */
class FailedPageTest {

    private static final int FAILING_OFFSET = 200;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private FakeAccount account;

    @BeforeEach
    void start() {
        database = TestDatabase.sqlite(folder);
        account = FakeAccount.start(FakeOptions.empty()
                .requestsPerSecond(0)
                .size("deals", 450)
                .size("tags", 120)
                .size("stages", 4));
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void aHistoryGoesOnFromTheFirstPageThatIsNotLoaded() {
        failAtOffset("deals");

        assertThat(sync("deals", "stages").exitCode()).isEqualTo(1);

        assertThat(database.table("deals").count("1 = 1")).isEqualTo(FAILING_OFFSET);
        assertThat(state("deals").get("cursor")).isNull();
        assertThat(state("deals").get("position")).contains("\"offset\":" + FAILING_OFFSET);
        assertThat(lastRun("deals"))
                .containsEntry("status", "failed")
                .containsEntry("rows_inserted", Integer.toString(FAILING_OFFSET))
                .hasEntrySatisfying("error", error -> assertThat(error).contains("offset " + FAILING_OFFSET, "500"));
        assertThat(lastRun("stages")).containsEntry("status", "succeeded");
        account.faults().clear();
        account.clearRequests();

        assertThat(sync("deals").exitCode()).isZero();

        Replicas.assertEqual(account, database, "deals");
        assertThat(account.requests())
                .filteredOn(request -> request.path().equals("/api/3/deals"))
                .filteredOn(request -> !request.query().containsKey("filters[updated_after]"))
                .allSatisfy(
                        request -> assertThat(Integer.parseInt(request.query().get("offset")))
                                .isGreaterThanOrEqualTo(FAILING_OFFSET - 1));
        assertThat(state("deals")).containsEntry("position", null).doesNotContainEntry("cursor", null);
    }

    @Test
    void theCursorStaysWhereItWasWhenChangesCanNotBeRead() {
        sync("deals");
        String cursor = Objects.requireNonNull(state("deals").get("cursor"));
        FakeCollection deals = account.collection("deals");
        for (long id : deals.ids()) {
            ObjectNode deal = deals.record(id);
            deals.put(deal.put("title", "changed").put("mdate", "2031-01-02T03:04:05-05:00"));
        }
        failAtOffset("deals");

        assertThat(sync("deals").exitCode()).isEqualTo(1);

        assertThat(state("deals")).containsEntry("cursor", cursor);
        account.faults().clear();
        assertThat(sync("deals").exitCode()).isZero();
        Replicas.assertEqual(account, database, "deals");
    }

    @Test
    void nothingIsGoneBecauseAPageIsMissing() {
        sync("tags");
        account.faults()
                .on("/api/3/tags")
                .when(request -> !"0".equals(request.query().get("offset")))
                .answer(Fault.status(500));

        assertThat(sync("tags").exitCode()).isEqualTo(1);

        assertThat(database.table("tags").count("\"_deleted_at\" IS NOT NULL")).isZero();
    }

    private void failAtOffset(String object) {
        account.faults()
                .on("/api/3/" + Replicas.object(object).path())
                .whenOffsetFrom(FAILING_OFFSET)
                .answer(Fault.status(500));
    }

    private Cli.Result sync(String... objects) {
        String[] arguments = new String[objects.length + 1];
        arguments[0] = "sync";
        System.arraycopy(objects, 0, arguments, 1, objects.length);
        return Cli.reading(account, database)
                .with("activecampaign.retries", "0")
                .run(arguments);
    }

    private Map<String, String> state(String object) {
        return database.table("_replica_objects")
                .where("\"object\" = '" + object + "'")
                .get(0);
    }

    private Map<String, String> lastRun(String object) {
        return database.table("_replica_runs")
                .where("\"object\" = '" + object + "' ORDER BY \"started_at\" DESC")
                .get(0);
    }
}
