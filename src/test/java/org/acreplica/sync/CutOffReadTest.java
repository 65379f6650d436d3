package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads cut off before their end, and those that resume them. */
class CutOffReadTest {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.sqlite(folder);
    }

    @Test
    void whatWasReadBeforeADeadEndIsLoaded() {
        try (FakeAccount account = account("tags", 2_000)) {
            account.faults()
                    .on("/api/3/tags")
                    .when(request -> Integer.parseInt(request.query().get("offset")) >= 1_000)
                    .answer(Fault.repeatsPage());

            assertThat(sync(account, "tags")).isEqualTo(1);

            assertThat(database.table("tags").count("1 = 1")).isEqualTo(1_100);
        }
    }

    @Test
    void aRowThatWentAndOneThatCameMeanwhileLoseNoOther() {
        try (FakeAccount account = account("tags", 300)) {
            account.faults().on("/api/3/tags").from(2).answer(Fault.status(500));
            assertThat(sync(account, "tags")).isEqualTo(1);
            assertThat(database.table("tags").count("1 = 1")).isEqualTo(100);
            account.faults().clear();
            FakeCollection tags = account.collection("tags");
            add(tags);
            tags.remove(tags.ids().get(5));

            assertThat(sync(account, "tags")).isZero();

            Replicas.assertEqual(account, database, "tags");
        }
    }

    @Test
    void aRowThatSlippedByBeforeTheCutIsNotMarkedAsGone() {
        try (FakeAccount account = account("tags", 300)) {
            assertThat(sync(account, "tags")).isZero();
            removeOneBeforeTheSecondPageAndRefuseTheThird(account.collection("tags"));
            assertThat(sync(account, "tags")).isEqualTo(1);
            account.collection("tags").beforePage(query -> {});

            assertThat(sync(account, "tags")).isZero();

            Replicas.assertEqual(account, database, "tags");
        }
    }

    @Test
    void aRowThatSlippedByBeforeTheCutIsReadBeforeTheCursorMovesPastIt() {
        try (FakeAccount account = account("deals", 300)) {
            removeOneBeforeTheSecondPageAndRefuseTheThird(account.collection("deals"));
            assertThat(sync(account, "deals")).isEqualTo(1);
            account.collection("deals").beforePage(query -> {});

            assertThat(sync(account, "deals")).isZero();

            Replicas.assertNothingLost(account, database, "deals");
        }
    }

    private void removeOneBeforeTheSecondPageAndRefuseTheThird(FakeCollection collection) {
        AtomicBoolean done = new AtomicBoolean();
        collection.beforePage(query -> {
            if (query.offset() == 100 && done.compareAndSet(false, true)) {
                collection.remove(collection.ids().get(5));
            } else if (query.offset() >= 200) {
                await().until(() -> database.hasTable("_replica_objects")
                        && database.table("_replica_objects").count("\"position\" LIKE '%\"offset\":200%'") == 1);
                throw new IllegalStateException("this page is refused");
            }
        });
    }

    @Test
    void aLongListThatChangedMeanwhileIsNotReadTwice() {
        try (FakeAccount account = account("contacts", 6_000)) {
            account.faults().on("/api/3/contacts").from(31).answer(Fault.status(500));
            assertThat(sync(account, "contacts")).isEqualTo(1);
            account.faults().clear();
            account.clearRequests();
            add(account.collection("contacts"));

            assertThat(sync(account, "contacts")).isZero();

            Replicas.assertEqual(account, database, "contacts");
            assertThat(account.requests()).hasSizeLessThan(60);
        }
    }

    private static FakeAccount account(String object, int rows) {
        return FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size(object, rows));
    }

    private int sync(FakeAccount account, String object) {
        return Cli.reading(account, database.url())
                .with("activecampaign.retries", "0")
                .run("sync", object)
                .exitCode();
    }

    private static void add(FakeCollection collection) {
        List<Long> ids = collection.ids();
        ObjectNode added = collection.record(ids.get(0));
        added.put("id", Long.toString(ids.get(ids.size() - 1) + 1));
        collection.put(added);
    }
}
