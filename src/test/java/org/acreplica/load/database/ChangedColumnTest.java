package org.acreplica.load.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.acreplica.load.dialect.ColumnTypes;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Bounds;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statement that changes a column's type works on existing values, from each type to each. */
@Tag("slow")
class ChangedColumnTest {

    private static final Map<ColumnType, List<String>> VALUES = Map.of(
            ColumnType.TEXT,
            List.of(
                    "''",
                    "'7'",
                    "' 7 '",
                    "'-1.50'",
                    "'1e3'",
                    "'many'",
                    "'true'",
                    "'2026-01-02T10:00:00-05:00'",
                    "'0000-00-00'",
                    "'[1]'"),
            ColumnType.BIGINT,
            List.of("7", "-1", "0", "9223372036854775807"),
            ColumnType.NUMERIC,
            List.of("7", "-1.5", "0"),
            ColumnType.BOOLEAN,
            List.of("true", "false"),
            ColumnType.TIMESTAMPTZ,
            List.of("'2026-01-02 10:00:00'"),
            ColumnType.TIMESTAMP,
            List.of("'2026-01-02 10:00:00'"),
            ColumnType.DATE,
            List.of("'2026-01-02'"),
            ColumnType.JSON,
            List.of("'{\"a\":[1]}'", "'\"7\"'", "'7'", "'true'"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void itRunsOnWhatIsThere(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        database.createSchema();
        String schema = database instanceof MariadbDatabase mariadb ? mariadb.schema() : "activecampaign";
        Dialect dialect = Dialect.of(database.url(), schema);
        ColumnTypes types = new ColumnTypes(dialect);
        List<String> tables = new ArrayList<>();
        for (ColumnType from : ColumnType.values()) {
            List<Column> columns = new ArrayList<>(List.of(new Column("id", ColumnType.BIGINT, "id")));
            for (ColumnType to : ColumnType.values()) {
                columns.add(new Column("to_" + to.word(), from, ""));
            }
            tables.add(dialect.createTable("from_" + from.word(), columns));
            List<String> values = VALUES.get(from);
            for (int row = 0; row < values.size(); row++) {
                tables.add("INSERT INTO " + database.qualified("from_" + from.word()) + " VALUES (" + row + ", "
                        + String.join(", ", Collections.nCopies(columns.size() - 1, values.get(row)))
                        + ", '2026-01-02 10:00:00', NULL)");
            }
        }
        database.executeAll(tables);

        List<String> changes = new ArrayList<>();
        look(
                database,
                schema,
                destination -> each((from, to) -> {
                    Column column = new Column("to_" + to.word(), to, "");
                    String type = describe(destination, from).columns().get(column.name());
                    changes.addAll(statements(types.change("from_" + from.word(), column, type)));
                }));
        database.executeAll(changes);

        look(
                database,
                schema,
                destination -> each((from, to) -> {
                    Column column = new Column("to_" + to.word(), to, "");
                    String type = describe(destination, from).columns().get(column.name());
                    assertThat(types.held(column, type))
                            .as(from + " to " + to + ": " + type)
                            .contains(new ColumnTypes.HeldColumn(column, Bounds.NONE));
                }));
        assertThat(texts(database, "to_bigint"))
                .startsWith(null, "7", "7", null)
                .endsWith(null, "1", null, null, null);
    }

    private static List<String> texts(TestDatabase database, String column) {
        return database.table("from_text").where("1 = 1 ORDER BY \"id\"").stream()
                .map(row -> row.get(column))
                .toList();
    }

    private static void each(BiConsumer<ColumnType, ColumnType> pair) {
        for (ColumnType from : ColumnType.values()) {
            for (ColumnType to : ColumnType.values()) {
                pair.accept(from, to);
            }
        }
    }

    private static void look(TestDatabase database, String schema, Consumer<Destination> look) {
        try (Destination destination =
                Destination.open(new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), schema))) {
            look.accept(destination);
        }
    }

    private static List<String> statements(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::trim)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static Relation describe(Destination destination, ColumnType from) {
        return destination
                .read("a table", connection -> destination.schema().describe(connection, "from_" + from.word()))
                .orElseThrow();
    }
}
