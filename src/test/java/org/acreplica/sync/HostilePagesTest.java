package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of extreme size and shape: they cost themselves, or a column, and nothing else. */
@Tag("slow")
class HostilePagesTest {

    @TempDir
    private Path folder;

    @Test
    void aThousandUnknownFieldsAreColumnsOrRejectsInSqlite() {
        aThousandUnknownFields(TestDatabase.sqlite(folder));
    }

    @Test
    void aThousandUnknownFieldsAreColumnsOrRejectsInPostgresql() {
        aThousandUnknownFields(TestDatabase.postgresql());
    }

    private static void aThousandUnknownFields(TestDatabase database) {
        try (Copying copying = Copying.into(database)) {
            copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"a\"," + unknownFields("first") + "}");
            copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"tag\":\"b\",\"late\\u0000\":[1]}");

            copying.sync("tags");
            copying.sync("tags");
        }
        Map<String, String> row = database.table("tags").row(1);
        List<String> rejected = database.table("_replica_rejects").where("record_id = '1'").stream()
                .map(reject -> reject.get("value"))
                .distinct()
                .toList();
        List<String> loaded = row.entrySet().stream()
                .filter(column -> column.getKey().startsWith("field_no"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(row).containsEntry("tag", "a").hasSizeBetween(300, 500);
        assertThat(loaded).doesNotHaveDuplicates().doesNotContainNull().hasSize(1_000 - rejected.size());
        assertThat(database.table("tags").row(2)).containsEntry("tag", "b");
        assertThat(database.table("_replica_rejects").where("record_id = '2'"))
                .allSatisfy(reject -> assertThat(reject)
                        .containsEntry("column_name", "late\ufffd")
                        .containsEntry("value", "[1]"))
                .hasSize(1);
    }

    /** Values short enough for PostgreSQL to keep them in the row. */
    private static String unknownFields(String value) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> String.format("\"fieldNo%d\":\"%s value no. %d\"", i, value, i))
                .collect(Collectors.joining(","));
    }

    @Test
    void aTextOfSevenMegabytesArrivesWholeAndAKeyOfThatLengthCostsItsRecord() {
        String text = "\u00fc\ud83d\ude00x".repeat(1_000_000);
        TestDatabase database = TestDatabase.postgresql();
        try (Copying copying = Copying.into(database)) {
            copying.collection("tags")
                    .putRaw(1, "{\"id\":\"1\",\"tag\":\"" + text + "\",\"links\":[\"" + text + "\"]}");
            copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"" + text + "\":\"x\"}");

            copying.sync("tags");
        }
        Map<String, String> row = database.table("tags").row(1);
        assertThat(row.get("tag").equals(text)).as("the text is equal").isTrue();
        assertThat(row.get("links").equals("[\"" + text + "\"]"))
                .as("the JSON is equal")
                .isTrue();
        assertThat(database.table("_replica_rejects").where("1 = 1"))
                .extracting(reject -> reject.get("record_id") + " " + reject.get("column_name"))
                .containsExactly("2 null");
    }

    @Test
    void aRecordThatIsTooDeepOrHasNoIdIsRejectedWholeAndTheRestOfItsPageIsLoaded() {
        TestDatabase database = TestDatabase.sqlite(folder);
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        try (Copying copying = Copying.into(database)) {
            copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"first\"}");
            copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"tag\":" + deep + "}");
            List<String> unusable = List.of(
                    "{\"tag\":\"x\"}",
                    "{\"id\":null}",
                    "{\"id\":\"\"}",
                    "{\"id\":\"7.5\"}",
                    "{\"id\":{}}",
                    "{\"id\":true}",
                    "{\"id\":\"99999999999999999999\"}",
                    "{\"id\":\"5\",\"id\":\"abc\"}",
                    "{}",
                    "[]",
                    "[7]",
                    "null",
                    "17",
                    "\"text\"",
                    "true",
                    "{\"id\":\"0x1f\"}");
            for (int i = 0; i < unusable.size(); i++) {
                copying.collection("tags").putRaw(10 + i, unusable.get(i));
            }
            copying.collection("tags").putRaw(99, "{\"tag\":\"last\",\"id\":\"  99.0 \"}");

            copying.sync("tags");

            assertThat(database.table("tags").row(1)).containsEntry("tag", "first");
            assertThat(database.table("tags").row(99)).containsEntry("tag", "last");
            assertThat(database.table("tags").count("1 = 1")).isEqualTo(2);
            assertThat(database.table("_replica_rejects").where("record_id IS NULL AND column_name IS NULL"))
                    .extracting(reject -> reject.get("value"))
                    .containsExactlyElementsOf(unusable);
            assertThat(database.table("_replica_rejects").where("record_id = '2' AND column_name IS NULL"))
                    .hasSize(1);
            assertThat(database.table("_replica_runs").where("records_read = 19 AND rows_inserted = 2"))
                    .singleElement()
                    .satisfies(run -> assertThat(run).containsEntry("values_rejected", "17"));
        }
    }
}
