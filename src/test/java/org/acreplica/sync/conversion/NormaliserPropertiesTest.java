package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.RowFormat;
import org.acreplica.source.page.JsonRecords;

/**
 * Any record, with unknown fields, other types, missing and duplicate keys: row and rejects together hold everything.
 */
@Tag("slow")
class NormaliserPropertiesTest {

    private static final List<Column> STATED = stated();

    /** A field as sent; its name may need cleaning. */
    record Field(String name, int escapes, String wire) {
        String json() {
            return JsonTexts.quoted(name, escapes) + " : " + wire;
        }
    }

    @Provide
    Arbitrary<List<Field>> fields() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(STATED).map(Column::field).filter(name -> !name.equals("id"))),
                Tuple.of(1, Arbitraries.of("ID", "a\u0000", "a\ufffd", "a\ud800", "fooBar", "foo_bar", "", "xmin")),
                Tuple.of(1, JsonTexts.texts().filter(name -> !name.equals("id"))));
        return Combinators.combine(names, Arbitraries.integers().between(0, 3), JsonTexts.values())
                .as(Field::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<RowFormat> formats() {
        return RowFormats.all();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingOfARecordIsLost(
            @ForAll("fields") List<Field> fields,
            @ForAll("formats") RowFormat format,
            @ForAll @IntRange(min = 9, max = 25) int mostColumns)
            throws IOException {
        Columns columns = new Columns(STATED, List.of(), mostColumns);

        Normalised normalised =
                normaliser(columns, format).normalise(JsonRecords.of(record("\"id\":\" 7.0\"", fields)));

        assertThat(normalised.row().id()).isEqualTo(7);
        assertThat(normalised.row().value(0)).isEqualTo("7");
        Map<String, String> latest = new LinkedHashMap<>();
        fields.forEach(field -> latest.put(Fit.text(field.name()), field.wire()));
        latest.forEach((name, wire) -> assertIsThere(name, wire, normalised, columns, format));
        for (Column column : columns.all()) {
            boolean wasSent = column.field().equals("id") || latest.containsKey(column.field());
            assertThat(normalised.row().value(columns.indexOf(column.field())) != null)
                    .as("%s is present in the row", column)
                    .isEqualTo(wasSent);
        }
        StringBuilder json = new StringBuilder();
        normalised.row().writeTo(json, columns);
        assertThat(Fit.tokens(json.toString())).as("the row is JSON").isNotEmpty();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aRecordWithoutAUsableIdIsARejectAsAWhole(
            @ForAll("fields") List<Field> fields, @ForAll("unusableIds") String id) throws IOException {
        String record = record(id, fields);

        Normalised normalised = normaliser(
                        new Columns(STATED, List.of(), Columns.MOST),
                        RowFormats.all().sample())
                .normalise(JsonRecords.of(record));

        assertThat(normalised.row()).isNull();
        assertThat(normalised.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.recordId()).isNull();
            assertThat(reject.column()).isNull();
            String sent = record.replace("\u0000", "\\u0000");
            assertThat(reject.value().length()).isGreaterThan(Math.min(sent.length() - 1, Originals.LONGEST_CUT));
            assertThat(withoutSurrogates(reject.value()))
                    .isEqualTo(
                            withoutSurrogates(sent.substring(0, reject.value().length())));
        });
    }

    /** An unpaired surrogate in a field name may have been replaced, and an escape may be truncated. */
    private static String withoutSurrogates(String json) {
        return json.replaceAll("\\\\u(?:[dDfF]\\p{XDigit}{3}|\\p{XDigit}{0,3}$)", "?");
    }

    @Provide
    Arbitrary<String> unusableIds() {
        return Arbitraries.of(
                "\"id\":null", "\"id\":\"7.5\"", "\"id\":{}", "\"id\":[7]", "\"id\":true", "\"id\":1e19", "\"Id\":7");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aRecordIsReadUpToTheBoundOfItsDepthAndIsARejectAsAWholeBeyond(
            @ForAll @IntRange(min = 1, max = 3_000) int depth, @ForAll ColumnType type) throws IOException {
        String record = "{\"id\":7,\"a_" + type.word() + "\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        Normalised normalised = normaliser(
                        new Columns(STATED, List.of(), Columns.MOST),
                        RowFormats.all().sample())
                .normalise(JsonRecords.of(record));

        assertThat(normalised.row() != null).as("loaded").isEqualTo(depth < 500);
        if (depth >= 500) {
            assertThat(normalised.rejects())
                    .containsExactly(new Reject(
                            "7", null, record, normalised.rejects().get(0).reason()));
        }
    }

    private static void assertIsThere(
            String name, String wire, Normalised normalised, Columns columns, RowFormat format) {
        int index = columns.indexOf(name);
        List<Reject> rejects = normalised.rejects().stream()
                .filter(reject -> reject.column()
                        .equals(index < 0 ? name : columns.get(index).name()))
                .toList();
        if (index < 0) {
            boolean kept = rejects.stream().anyMatch(reject -> Originals.isOf(reject.value(), wire));
            assertThat(kept || wire.equals("null"))
                    .as("'%s' without a column is a reject", name)
                    .isTrue();
            return;
        }
        ColumnType type = columns.get(index).type();
        String literal = normalised.row().value(index);
        Meaning.ofWire(type, wire, format)
                .ifPresentOrElse(
                        meant -> assertThat(Meaning.ofLiteral(type, literal, wire, format))
                                .isEqualTo(meant),
                        () -> {
                            assertThat(literal).isEqualTo("null");
                            assertThat(rejects).anyMatch(reject -> Originals.isOf(reject.value(), wire));
                        });
    }

    private static String record(String id, List<Field> fields) {
        List<String> entries = new ArrayList<>(fields.stream().map(Field::json).toList());
        entries.add(entries.size() / 2, id);
        return entries.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static Normaliser normaliser(Columns columns, RowFormat format) {
        String stated = STATED.stream()
                .map(column -> column.name() + " " + column.type().word())
                .collect(Collectors.joining("\n"));
        try {
            ReplicatedObject object = ReplicatedObject.of(
                    "things",
                    Map.of(
                            "mode", "incremental",
                            "cursorField", "a_timestamptz",
                            "filterParam", "updated",
                            "columns", stated));
            return Normalisers.plain(object, columns, format);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Column> stated() {
        List<Column> columns = new ArrayList<>(List.of(new Column("id", ColumnType.BIGINT, "id")));
        Arrays.stream(ColumnType.values())
                .forEach(type -> columns.add(new Column("a_" + type.word(), type, "a_" + type.word())));
        return columns;
    }
}
