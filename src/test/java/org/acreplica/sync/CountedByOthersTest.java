package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of fields, which are sent next to the fields that paging and total count. */
class CountedByOthersTest {

    private static final String OBJECT = "contact_custom_field_options";
    private static final int FIELDS = 250;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void copyOnce() {
        TestObjectFile.named(OBJECT, "fields")
                .says("recordsKey", "fieldOptions")
                .says("countedBy", "fields")
                .columns("id bigint", "field bigint", "label text")
                .into(folder.resolve("routes"));
        copying = Copying.into(TestDatabase.sqlite(folder))
                .with("activecampaign.retries", "0")
                .with("routes.directory", folder.resolve("routes").toString());
        for (int field = 1; field <= FIELDS; field++) {
            copying.put("contact_custom_fields", field, "'title':'" + field + "'");
        }
        // None on the second page.
        for (int option = 1; option <= 180; option++) {
            int field = option <= 150 ? 1 + option % 100 : 201 + option % 50;
            copying.put(OBJECT, option, "'field':'" + field + "','label':'" + option + "'");
        }
        copying.sync(OBJECT);
    }

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @Test
    void allAreReadInAsManyPagesAsTheFieldsTake() {
        assertThat(copying.live(OBJECT)).isEqualTo(180);
        assertThat(copying.queries("fields")).hasSize(3);
        assertThat(copying.lastRun(OBJECT))
                .containsEntry("records_read", "180")
                .containsEntry("source_total", Integer.toString(FIELDS));
    }

    @Test
    void theNumberOfFieldsIsNotTakenForThatOfTheirOptions() {
        assertThat(copying.sync(OBJECT).out()).contains("1 unchanged").doesNotContain("ActiveCampaign says");
        assertThat(copying.run("check").out()).contains(OBJECT + ": readable\n");
        assertThat(copying.run("plan").out()).containsPattern("(?m)^ " + OBJECT + " +180 +3 +3 +3$");
    }

    @Test
    void withoutFieldsOneCallShowsThatThereIsNothing() {
        copying.collection("contact_custom_fields").ids().forEach(copying.collection("contact_custom_fields")::remove);
        copying.collection(OBJECT).ids().forEach(copying.collection(OBJECT)::remove);
        copying.account().clearRequests();

        copying.sync("--accept-deletes", OBJECT);

        assertThat(copying.queries("fields")).hasSize(1);
        assertThat(copying.live(OBJECT)).isZero();
        assertThat(copying.lastRun(OBJECT)).containsEntry("records_read", "0").containsEntry("source_total", "0");
    }

    /** As in the packaged files. */
    @Test
    void fieldsTheirOptionsAndTheirListsEachTakeAsManyPagesAsThereAreFields() {
        copying.with("routes.directory", "routes");
        for (int list = 1; list <= 7; list++) {
            copying.put("contact_custom_field_lists", list, "'field':'" + 30 * list + "','relid':'0'");
        }
        copying.account().clearRequests();

        copying.sync("contact_custom_fields", OBJECT, "contact_custom_field_lists");

        assertThat(copying.queries("fields")).hasSize(3 * 3);
        assertThat(copying.live("contact_custom_fields")).isEqualTo(FIELDS);
        assertThat(copying.live(OBJECT)).isEqualTo(180);
        assertThat(copying.live("contact_custom_field_lists")).isEqualTo(7);
        assertThat(copying.lastRun("contact_custom_field_lists"))
                .containsEntry("records_read", "7")
                .containsEntry("source_total", Integer.toString(FIELDS));
    }

    @Test
    void whatIsGoneIsMarked() {
        copying.collection(OBJECT).remove(7);

        copying.sync(OBJECT);

        assertThat(copying.marked(OBJECT)).isOne();
        assertThat(copying.row(OBJECT, 7).get("_deleted_at")).isNotNull();
    }

    @Test
    void allMayBeGoneWhileTheFieldsStay() {
        FakeCollection options = copying.collection(OBJECT);
        options.ids().stream().skip(20).forEach(options::remove);
        copying.sync("--accept-deletes", OBJECT);
        options.ids().forEach(options::remove);

        copying.sync(OBJECT);

        assertThat(copying.live(OBJECT)).isZero();
    }

    @Test
    void aReadThatWasCutOffProvesNothingAndLosesNothing() {
        copying.run("resync", OBJECT);
        copying.collection(OBJECT).remove(7);
        copying.account().faults().on("/api/3/fields").whenOffsetFrom(200).answer(Fault.status(400));
        copying.ends(1, OBJECT);
        copying.account().faults().clear();
        copying.put(OBJECT, 999, "'field':'249','label':'new'");

        copying.sync(OBJECT);

        assertThat(copying.row(OBJECT, 999)).containsEntry("label", "new");
        assertThat(copying.marked(OBJECT)).isZero();

        copying.sync(OBJECT);

        assertThat(copying.marked(OBJECT)).isOne();
    }
}
