package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interrupted reads, and those that resume them. */
class CutOffReadTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void whatWasReadBeforeADeadEndIsLoaded() {
        copyingOf("tags", 2_000);
        copying.account()
                .faults()
                .on("/api/3/tags")
                .when(request -> Integer.parseInt(request.query().get("offset")) >= 1_000)
                .answer(Fault.repeatsPage());

        copying.ends(1, "tags");

        assertThat(copying.table("tags").count("1 = 1")).isEqualTo(1_100);
    }

    @Test
    void aRowThatWentAndOneThatCameMeanwhileLoseNoOther() {
        copyingOf("tags", 300);
        copying.account().faults().on("/api/3/tags").from(2).answer(Fault.status(500));
        copying.ends(1, "tags");
        assertThat(copying.table("tags").count("1 = 1")).isEqualTo(100);
        copying.account().faults().clear();
        FakeCollection tags = copying.collection("tags");
        add(tags);
        tags.remove(tags.ids().get(5));

        copying.sync("tags");

        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void aRowThatSlippedByBeforeTheCutIsNotMarkedAsGone() {
        copyingOf("tags", 300);
        copying.sync("tags");
        removeOneBeforeTheSecondPageAndRefuseTheThird(copying.collection("tags"));
        copying.ends(1, "tags");
        copying.collection("tags").beforePage(query -> {});

        copying.sync("tags");

        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void aRowThatSlippedByBeforeTheCutIsReadBeforeTheCursorMovesPastIt() {
        copyingOf("deals", 300);
        removeOneBeforeTheSecondPageAndRefuseTheThird(copying.collection("deals"));
        copying.ends(1, "deals");
        copying.collection("deals").beforePage(query -> {});

        copying.sync("deals");

        Replicas.assertNothingLost(copying.account(), copying.database(), "deals");
    }

    private void removeOneBeforeTheSecondPageAndRefuseTheThird(FakeCollection collection) {
        AtomicBoolean done = new AtomicBoolean();
        collection.beforePage(query -> {
            if (query.offset() == 100 && done.compareAndSet(false, true)) {
                collection.remove(collection.ids().get(5));
            } else if (query.offset() >= 200) {
                await().until(() -> copying.database().hasTable("_replica_objects")
                        && copying.table("_replica_objects").count("\"position\" LIKE '%\"offset\":200%'") == 1);
                throw new IllegalStateException("this page is refused");
            }
        });
    }

    @Test
    void aLongListThatChangedMeanwhileIsNotReadTwice() {
        copyingOf("contacts", 6_000);
        copying.account().faults().on("/api/3/contacts").from(31).answer(Fault.status(500));
        copying.ends(1, "contacts");
        copying.account().faults().clear();
        add(copying.collection("contacts"));

        copying.sync("contacts");

        Replicas.assertEqual(copying.account(), copying.database(), "contacts");
        assertThat(copying.account().requests()).hasSizeLessThan(60);
    }

    private void copyingOf(String object, int rows) {
        copying = Copying.from(FakeOptions.empty().size(object, rows), TestDatabase.sqlite(folder));
    }

    private static void add(FakeCollection collection) {
        List<Long> ids = collection.ids();
        ObjectNode added = collection.record(ids.get(0));
        added.put("id", Long.toString(ids.get(ids.size() - 1) + 1));
        collection.put(added);
    }
}
