package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acreplica.model.object.ColumnType;
import org.acreplica.testing.Canonical;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For any record, each value is in the table, or its original is among the rejects. */
@Tag("slow")
class HostileRecordsTest {

    private static final int RECORDS = 400;

    @TempDir
    private Path folder;

    @Test
    void nothingThatARecordHoldsIsLostInSqlite() {
        replicateInto(TestDatabase.sqlite(folder), 1);
    }

    @Test
    void nothingThatARecordHoldsIsLostInPostgresql() {
        replicateInto(TestDatabase.postgresql(), 2);
    }

    private void replicateInto(TestDatabase database, long seed) {
        Path files = folder.resolve("routes");
        TestObjectFile.named("things", "tags").columns(columns()).into(files);
        List<HostileRecord> records = HostileRecord.all(seed, RECORDS);
        try (Copying copying = Copying.into(database).with("routes.directory", files.toString())) {
            records.forEach(record -> copying.collection("tags").putRaw(record.id(), record.json()));

            copying.sync();
            copying.sync();
        }
        Comparison comparison = new Comparison(database);
        SoftAssertions softly = new SoftAssertions();
        records.forEach(record -> comparison.compare(record, softly));
        softly.assertAll();
        assertThat(database.table("_replica_runs").where("rows_unchanged = " + RECORDS))
                .as("runs in which all rows were equal to what was there")
                .hasSize(1);
    }

    private static String[] columns() {
        String[] lines = new String[ColumnType.values().length + 1];
        lines[0] = "id bigint";
        Arrays.stream(ColumnType.values())
                .forEach(type -> lines[type.ordinal() + 1] = "a_" + type.word() + " " + type.word());
        return lines;
    }

    /** The table, read once. */
    private static final class Comparison {
        private final Map<String, String> columnByField;
        private final Map<String, Map<String, String>> rows = new HashMap<>();
        private final Map<String, List<String>> rejects;

        Comparison(TestDatabase database) {
            columnByField = database.table("_replica_columns").where("1 = 1").stream()
                    .collect(Collectors.toMap(row -> row.get("field"), row -> row.get("column_name")));
            Arrays.stream(ColumnType.values())
                    .forEach(type -> columnByField.put("a_" + type.word(), "a_" + type.word()));
            database.table("things").where("1 = 1").forEach(row -> rows.put(row.get("id"), row));
            rejects = database.table("_replica_rejects").where("1 = 1").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("record_id") + " " + row.get("column_name"),
                            Collectors.mapping(row -> row.get("value"), Collectors.toList())));
        }

        void compare(HostileRecord record, SoftAssertions softly) {
            Map<String, String> row = rows.get(Long.toString(record.id()));
            softly.assertThat(row).as("row " + record.id()).isNotNull();
            record.values().forEach((field, wire) -> {
                String column = columnByField.get(field);
                softly.assertThat(column).as("column of '" + field + "'").isNotNull();
                String cell = row.get(column);
                softly.assertThat(isKept(column, wire, cell) || isRejected(record, column, wire, cell))
                        .as("%s of row %d is %s; sent was %s", column, record.id(), cell, wire)
                        .isTrue();
            });
        }

        private boolean isRejected(HostileRecord record, String column, String wire, String cell) {
            return cell == null
                    && rejects.getOrDefault(record.id() + " " + column, List.of()).stream()
                            .anyMatch(value -> Originals.isOf(value, wire));
        }

        /** Numbers, flags and times have their own tests; here they only need a value. */
        private static boolean isKept(String column, String wire, String cell) {
            boolean plain = !column.matches("a_(bigint|numeric|boolean|timestamptz|timestamp|date|json)");
            if (Fit.isNull(wire)) {
                return cell == null;
            }
            if (column.equals("a_json")) {
                return cell != null && Canonical.json(cell).equals(Canonical.json(Fit.json(wire)));
            }
            String scalar = Fit.scalar(wire);
            if (plain) {
                return cell != null && (scalar == null ? Fit.isSame(cell, wire) : cell.equals(scalar));
            }
            return scalar != null && (cell != null || scalar.isEmpty() || scalar.startsWith("0000-00-00"));
        }
    }
}
