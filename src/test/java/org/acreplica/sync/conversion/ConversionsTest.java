package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.sync.conversion.ConversionCases.Case;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every conversion of the contract, from JSON to the column, and the originals of values that do not convert. */
@Tag("slow")
class ConversionsTest {

    @TempDir
    private Path folder;

    @Test
    void everyValueIsInSqliteWhatTheContractSays() {
        replicateCasesInto(TestDatabase.sqlite(folder));
    }

    @Test
    void everyValueIsInPostgresqlWhatTheContractSays() {
        replicateCasesInto(TestDatabase.postgresql());
    }

    @Test
    void everyValueIsInMariadbWhatTheContractSaysAndNoNumberIsRounded() {
        replicateCasesInto(TestDatabase.mariadb(), 35, 30);
    }

    @Test
    void everyValueIsInDuckdbWhatTheContractSaysAndNoNumberIsRounded() {
        replicateCasesInto(TestDatabase.duckdb(folder), 28, 10);
    }

    private void replicateCasesInto(TestDatabase database) {
        replicateCasesInto(database, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private void replicateCasesInto(TestDatabase database, int wholeDigits, int fractionDigits) {
        Path files = folder.resolve("routes");
        TestObjectFile.named("things", "tags").columns(columns()).into(files);
        List<Case> cases = ConversionCases.all();
        try (Copying copying = Copying.into(database).with("routes.directory", files.toString())) {
            for (int i = 0; i < cases.size(); i++) {
                copying.collection("tags").putRaw(i + 1, record(i + 1, cases.get(i)));
            }

            copying.sync();
        }
        ReplicatedObject things = TestObjectFile.read(files, "things");
        SortedMap<Long, Map<String, String>> rows = database.table("things").rows(things);
        assertThat(rows).hasSameSizeAs(cases);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String cell = rows.get(i + 1L).get(column(one.type()));
            List<Map<String, String>> rejects =
                    database.table("_replica_rejects").where("record_id = '" + (i + 1) + "'");
            softly.assertThat(rejects.isEmpty() ? cell : ConversionCases.REJECTED)
                    .as(one.type() + " of " + one.wire())
                    .isEqualTo(one.isHeld(wholeDigits, fractionDigits) ? one.cell() : ConversionCases.REJECTED);
        }
        softly.assertAll();
    }

    private static String record(int id, Case one) {
        return "{\"id\":\"" + id + "\",\"" + column(one.type()) + "\":" + one.wire() + "}";
    }

    private static String[] columns() {
        String[] lines = new String[ColumnType.values().length + 1];
        lines[0] = "id bigint";
        Arrays.stream(ColumnType.values())
                .forEach(type -> lines[type.ordinal() + 1] = column(type) + " " + type.word());
        return lines;
    }

    private static String column(ColumnType type) {
        return "a_" + type.word();
    }
}
