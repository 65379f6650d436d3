package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that arrive with pages of contacts, in runs after the first copy. */
class SideloadingTest {

    private static final String TAGS = "contact_tags";

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void copy() {
        copying = Copying.from(
                        FakeOptions.empty().size("contacts", 20).size(TAGS, 30).size("contact_custom_field_values", 40),
                        TestDatabase.sqlite(folder))
                .with(
                        "routes.directory",
                        SideloadFiles.into(folder.resolve("routes")).toString());
        copying.sync();
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void aContactThatChangedBringsItsRowsAlong() {
        long tag = editTagOfAChangedContact(record -> record.put("tag", "77"));

        copying.sync("contacts");

        assertThat(copying.queries("contacts"))
                .allSatisfy(query -> assertThat(query).containsKeys("filters[updated_after]", "include"));
        assertThat(copying.row(TAGS, tag)).containsEntry("tag", "77");
        assertThat(copying.lastRun("contacts"))
                .containsEntry("mode", "incremental")
                .containsEntry("rows_sideloaded", "1");
    }

    @Test
    void nothingIsDeletedByRowsThatComeAlong() {
        long tag = editTagOfAChangedContact(record -> {});
        copying.collection(TAGS).remove(tag);

        copying.sync("contacts");

        assertThat(copying.row(TAGS, tag).get("_deleted_at")).isNull();
    }

    @Test
    void aRowThatIsMarkedAsGoneAndComesAlongIsBack() {
        long tag = editTagOfAChangedContact(record -> {});
        ObjectNode record = copying.collection(TAGS).record(tag);
        copying.collection(TAGS).remove(tag);
        copying.sync(TAGS);
        assertThat(copying.row(TAGS, tag).get("_deleted_at")).isNotNull();

        copying.collection(TAGS).put(record);
        copying.sync("contacts");

        assertThat(copying.row(TAGS, tag).get("_deleted_at")).isNull();
    }

    @Test
    void rowsAreConvertedByTheColumnsOfTheirOwnObject() {
        long tag = editTagOfAChangedContact(record -> {
            record.put("tag", "many");
            record.put("newField", "new");
        });

        copying.sync("contacts");

        assertThat(copying.row(TAGS, tag)).containsEntry("tag", null).containsEntry("new_field", "new");
        assertThat(copying.rejects(TAGS))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("record_id", Long.toString(tag))
                        .containsEntry("column_name", "tag")
                        .containsEntry("value", "many")
                        .containsEntry("run_id", copying.lastRun("contacts").get("run_id")));
        assertThat(copying.row("contacts", copying.collection("contacts").ids().get(0)))
                .doesNotContainKey("new_field");
    }

    @Test
    void aRowThatTheDatabaseRefusesIsARejectOfItsOwnObject() {
        long tag = editTagOfAChangedContact(record -> record.put("tag", "77"));
        copying.database()
                .execute("CREATE TRIGGER refused BEFORE UPDATE ON "
                        + copying.database().qualified(TAGS)
                        + " WHEN NEW.\"tag\" = 77 BEGIN SELECT RAISE(ABORT, 'no such tag'); END");

        copying.sync("contacts");

        assertThat(copying.rejects(TAGS))
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("reason"))
                        .contains("the database rejected the row")
                        .contains("no such tag"));
        assertThat(copying.lastRun("contacts"))
                .containsEntry("status", "succeeded")
                .containsEntry("rows_updated", "1");
        assertThat(copying.row(TAGS, tag).get("tag")).isNotEqualTo("77");
    }

    @Test
    void aTableThatIsNotTheReplicasIsLeftOut() {
        editTagOfAChangedContact(record -> record.put("tag", "77"));
        String table = copying.database().qualified(TAGS);
        copying.database().execute("DROP TABLE " + table);
        copying.database().execute("CREATE TABLE " + table + " (name text)");

        copying.sync("contacts");

        assertThat(copying.lastRun("contacts"))
                .containsEntry("status", "succeeded")
                .containsEntry("rows_sideloaded", "0");
        assertThat(copying.table(TAGS).where("1 = 1")).isEmpty();
    }

    @Test
    void aTableThatIsGoneIsMadeAnewAndReadAsAWholeByItsOwnRun() {
        editTagOfAChangedContact(record -> record.put("tag", "77"));
        copying.database().execute("DROP TABLE " + copying.database().qualified(TAGS));

        copying.sync("contacts");
        assertThat(copying.live(TAGS)).isBetween(1L, 29L);

        copying.sync();
        assertThat(copying.live(TAGS)).isEqualTo(30);
    }

    @Test
    void nothingIsMergedWhileTheObjectsOwnRunIsGoingOn() {
        editTagOfAChangedContact(record -> record.put("tag", "77"));
        CountDownLatch ownRunReads = new CountDownLatch(1);
        copying.collection("contacts").beforePage(query -> awaitLatch(ownRunReads));
        copying.collection(TAGS).beforePage(query -> {
            ownRunReads.countDown();
            awaitSecondSuccess("contacts");
        });

        copying.sync("contacts", TAGS);

        assertThat(copying.lastRun("contacts")).containsEntry("rows_sideloaded", "0");
        assertThat(copying.lastRun(TAGS)).containsEntry("rows_updated", "1");
    }

    @Test
    void aPageAskedForBeforeTheObjectsOwnRunEndedIsTooOld() {
        long tag = editTagOfAChangedContact(record -> {});
        CountDownLatch contactsAreAskedFor = new CountDownLatch(1);
        copying.collection(TAGS).beforePage(query -> awaitLatch(contactsAreAskedFor));
        copying.collection("contacts").beforePage(query -> {
            contactsAreAskedFor.countDown();
            awaitSecondSuccess(TAGS);
            edit(TAGS, tag, record -> record.put("tag", "77"));
        });

        copying.sync("contacts", TAGS);

        assertThat(copying.lastRun("contacts")).containsEntry("rows_sideloaded", "0");
        assertThat(copying.row(TAGS, tag).get("tag")).isNotEqualTo("77");
    }

    /** @return the id of a tag of a contact that has changed */
    private long editTagOfAChangedContact(Consumer<ObjectNode> change) {
        FakeCollection tags = copying.collection(TAGS);
        long tag = tags.ids().get(0);
        long contact = tags.record(tag).get("contact").asLong();
        edit(TAGS, tag, change);
        edit("contacts", contact, record -> record.put("udate", "2026-11-20T10:00:00-05:00"));
        return tag;
    }

    private void edit(String object, long id, Consumer<ObjectNode> change) {
        ObjectNode record = copying.collection(object).record(id);
        change.accept(record);
        copying.collection(object).put(record);
    }

    private void awaitSecondSuccess(String object) {
        await().until(() -> {
            List<Map<String, String>> runs =
                    copying.table("_replica_runs").where("\"object\" = '" + object + "' AND \"status\" = 'succeeded'");
            return runs.size() == 2;
        });
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
