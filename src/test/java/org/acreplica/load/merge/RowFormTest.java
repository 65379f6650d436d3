package org.acreplica.load.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Row;
import org.junit.jupiter.api.Test;

/** The form of rows in statements and parameters. */
class RowFormTest {

    private static final Columns COLUMNS = new Columns(
            List.of(
                    new Column("name", ColumnType.TEXT, "name"),
                    new Column("id", ColumnType.BIGINT, "id"),
                    new Column("amount", ColumnType.NUMERIC, "amount"),
                    new Column("links", ColumnType.JSON, "links")),
            Set.of(),
            100);

    @Test
    void aStringOfJsonIsTheTextThatItStandsFor() {
        assertThat(JsonStrings.text("\"plain 🎉\u2028\"")).isEqualTo("plain 🎉\u2028");
        assertThat(JsonStrings.text("\"\"")).isEmpty();
        assertThat(JsonStrings.text("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u20AC\\\\n\""))
                .isEqualTo("\"\\/\b\f\n\r\t€\\n");
    }

    @Test
    void literalsHoldTheTimeTheIdAndTheOtherValues() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"O'Neil \\\\' \\\"x\\\"\"", "7", "1.50", "{\"a\":\"O'\\n\"}"}),
                new Row(8, new String[] {"null", "8", "null", "\"''\""}));

        assertThat(ValueRows.literals(rows)).isEqualTo("""
            ('2026-09-03 21:40:52.000',7,'O''Neil \\'' "x"',1.50,'{"a":"O''\\n"}'),
            ('2026-09-03 21:40:52.000',8,null,null,'"''''"')\
            """);
    }

    @Test
    void anArrayHoldsTheValuesOfOneColumn() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"a,}\\\\\\\"\"", "7", "1.50", "{\"a\":\"\\n\"}"}),
                new Row(8, new String[] {"null", "8", "null", "[]"}));

        assertThat(ArrayRows.array(rows, 0)).isEqualTo("{\"a,}\\\\\\\"\",NULL}");
        assertThat(ArrayRows.array(rows, 1)).isEqualTo("{7,8}");
        assertThat(ArrayRows.array(rows, 3)).isEqualTo("{\"{\\\"a\\\":\\\"\\\\n\\\"}\",\"[]\"}");
    }

    @Test
    void aLineForCopyHoldsTheTimeTheIdAndTheOtherValues() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"a\\tb\\\\N \\\"x\\\" 🎉\"", "7", "1.50", "{\"a\":\"\\n\"}"}),
                new Row(8, new String[] {"\"\"", "8", "null", "null"}));

        assertThat(line(rows, 0)).isEqualTo("""
            2026-09-03 21:40:52.000\t7\ta\\tb\\\\N "x" 🎉\t1.50\t{"a":"\\\\n"}
            """);
        assertThat(line(rows, 1)).isEqualTo("""
            2026-09-03 21:40:52.000\t8\t\t\\N\t\\N
            """);
    }

    private static String line(MergeRows rows, int row) {
        return CopyRows.line(rows, rows.rows().get(row), rows.columnsBesideId(), rows.areJson());
    }

    @Test
    void aBatchHoldsNumbersAsExactlyAsTheDatabaseStoresThem() throws SQLException {
        MergeRows rows = rows(
                new Row(1, new String[] {"\"a\\n\"", "1", "0", "[]"}),
                new Row(2, new String[] {"null", "2", "-9223372036854775808", "null"}),
                new Row(3, new String[] {"null", "3", "-0.5", "null"}),
                new Row(4, new String[] {"null", "4", "1000000000000000000000", "null"}),
                new Row(5, new String[] {"null", "5", "\"0.1234567890123456789\"", "null"}),
                new Row(6, new String[] {"null", "6", "null", "null"}));
        List<String> stored = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things (now TEXT, id INTEGER, name TEXT, amount ANY, links TEXT) STRICT");

            long written = new BatchRows(Dialect.of("jdbc:sqlite:things.db", ""))
                    .send(connection, "INSERT INTO things VALUES (?, ?, ?, ?, ?)", rows);

            assertThat(written).isEqualTo(6);
            try (ResultSet result =
                    statement.executeQuery("SELECT id, hex(name), typeof(amount), amount, links FROM things")) {
                while (result.next()) {
                    stored.add(IntStream.rangeClosed(1, 5)
                            .mapToObj(column -> text(result, column))
                            .collect(Collectors.joining(" ")));
                }
            }
        }
        assertThat(stored)
                .containsExactly(
                        "1 610A integer 0 []",
                        "2  integer -9223372036854775808 null",
                        "3  real -0.5 null",
                        "4  real 1.0e+21 null",
                        "5  text 0.1234567890123456789 null",
                        "6  null null null");
    }

    private static String text(ResultSet result, int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void jsonHoldsTheValuesByColumnWithoutNulls() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"O'Neil \\\" 🎉\"", "7", "1.50", "\"{}\""}),
                new Row(8, new String[] {"null", "8", "null", "null"}));

        assertThat(JsonRows.json(rows)).isEqualTo("""
            [{"name":"O'Neil \\" 🎉","id":7,"amount":1.50,"links":"{}"},{"id":8}]\
            """);
    }

    @Test
    void aRowWithoutAValueOfThatColumnIsRefused() {
        MergeRows rows = rows(new Row(7, new String[] {"null", "7", null, "null"}));

        assertThatThrownBy(() -> ValueRows.literals(rows)).hasMessage("row 7 has no value in column 2");
    }

    private static MergeRows rows(Row... rows) {
        BitSet present = new BitSet();
        present.set(0, 4);
        return new MergeRows("things", COLUMNS, present, Arrays.asList(rows), true, "2026-09-03 21:40:52.000");
    }
}
