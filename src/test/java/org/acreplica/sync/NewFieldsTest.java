package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields that are in no object file: {@code sync.new-fields} and {@code _replica_schema_changes}. */
class NewFieldsTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsNotedWhenItIsFirstMet(DatabaseKind kind) {
        copying = Copying.into(kind.create(folder)).with("sync.new-fields", "ignore");
        copying.put("tags", 1, "'tag':'one','newField':'a','other':{'b':[1]}");

        assertThat(copying.logOfSync("tags")).contains("tags: the object file does not know newField, other; ignored");
        String first = copying.lastRun("tags").get("run_id");
        assertThat(copying.logOfSync("tags")).as("once a run").containsOnlyOnce("newField, other");

        assertThat(copying.row("tags", 1)).doesNotContainKeys("new_field", "other");
        assertThat(changes())
                .allSatisfy(change -> assertThat(change)
                        .containsEntry("object", "tags")
                        .containsEntry("column_name", null)
                        .containsEntry("type", "text")
                        .containsEntry("run_id", first)
                        .containsEntry("change", "ignored")
                        .hasEntrySatisfying("at", at -> assertThat(at).startsWith("20")))
                .extracting(change -> change.get("field"))
                .containsExactly("newField", "other");

        copying.with("sync.new-fields", "add").sync("tags");
        copying.sync("tags");

        assertThat(copying.row("tags", 1)).containsEntry("new_field", "a");
        assertThat(changes())
                .extracting(change -> change.get("change") + " " + change.get("column_name"))
                .containsExactly("added new_field", "ignored null", "added other", "ignored null");

        copying.put("tags", 1, "'tag':'one','newField':'b','third':1");
        copying.with("sync.new-fields", "ignore").sync("tags");

        assertThat(copying.row("tags", 1))
                .as("an existing column keeps being filled")
                .containsEntry("new_field", "b")
                .doesNotContainKey("third");
    }

    @Test
    void rowsThatComeAlongObeyToo() {
        copying = Copying.from(
                        FakeOptions.empty().size("contacts", 3).size("contact_tags", 4), TestDatabase.sqlite(folder))
                .with(
                        "routes.directory",
                        SideloadFiles.into(folder.resolve("routes")).toString())
                .with("sync.new-fields", "ignore");
        FakeCollection tags = copying.collection("contact_tags");
        tags.ids().forEach(id -> tags.put(tags.record(id).put("newField", "a")));

        copying.sync();

        assertThat(copying.queries("contactTags")).as("all rows came along").hasSize(2);
        assertThat(copying.row("contact_tags", tags.ids().get(0))).doesNotContainKey("new_field");
        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("object", "contact_tags")
                        .containsEntry("field", "newField")
                        .containsEntry("run_id", copying.lastRun("contacts").get("run_id")));
    }

    private List<Map<String, String>> changes() {
        return copying.table("_replica_schema_changes").where("1 = 1 ORDER BY \"field\", \"change\"");
    }
}
