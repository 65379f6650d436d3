package org.acreplica.load.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
                ('2026-09-03 21:40:52.000',8,null,null,'"''''"')""");
    }

    @Test
    void anArrayHoldsTheValuesOfOneColumn() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"a,}\\\\\\\"\"", "7", "1.50", "{\"a\":\"\\n\"}"}),
                new Row(8, new String[] {"null", "8", "null", "[]"}));

        assertThat(ArrayRows.array(rows, 0, "{}")).isEqualTo("{\"a,}\\\\\\\"\",NULL}");
        assertThat(ArrayRows.array(rows, 1, "{}")).isEqualTo("{7,8}");
        assertThat(ArrayRows.array(rows, 3, "{}")).isEqualTo("{\"{\\\"a\\\":\\\"\\\\n\\\"}\",\"[]\"}");
    }

    @Test
    void jsonHoldsTheValuesByColumnWithoutNulls() {
        MergeRows rows = rows(
                new Row(7, new String[] {"\"O'Neil \\\" 🎉\"", "7", "1.50", "\"{}\""}),
                new Row(8, new String[] {"null", "8", "null", "null"}));

        assertThat(JsonRows.json(rows)).isEqualTo("""
                [{"name":"O'Neil \\" 🎉","id":7,"amount":1.50,"links":"{}"},{"id":8}]""");
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
