package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.RowFormat;
import org.acreplica.source.page.JsonRecords;

/** Any value in a column of any type: the result means the same, or it is null and the original is a reject. */
@Tag("slow")
class ConversionPropertiesTest {

    private static final int VALUE = 1;

    @Provide
    Arbitrary<String> values() {
        return JsonTexts.values();
    }

    @Provide
    Arbitrary<String> scalars() {
        return JsonTexts.scalars();
    }

    @Provide
    Arbitrary<RowFormat> formats() {
        return RowFormats.all();
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void aScalarKeepsItsMeaningOrIsRejected(
            @ForAll ColumnType type, @ForAll("scalars") String wire, @ForAll("formats") RowFormat format)
            throws IOException {
        assertKept(type, wire, format);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void anyJsonKeepsItsMeaningOrIsRejected(
            @ForAll ColumnType type, @ForAll("values") String wire, @ForAll("formats") RowFormat format)
            throws IOException {
        assertKept(type, wire, format);
    }

    private static void assertKept(ColumnType type, String wire, RowFormat format) throws IOException {
        Normalised normalised = normaliser(type, format).normalise(JsonRecords.of("{\"id\":7,\"value\":" + wire + "}"));

        Optional<Object> meant = Meaning.ofWire(type, wire, format);
        String literal = normalised.row().value(VALUE);
        if (meant.isPresent()) {
            assertThat(normalised.rejects()).isEmpty();
            assertThat(Meaning.ofLiteral(type, literal, wire, format)).isEqualTo(meant.get());
        } else {
            assertThat(literal).isEqualTo("null");
            assertThat(normalised.rejects()).singleElement().satisfies(reject -> assertIsOriginal(reject, wire));
        }
    }

    private static void assertIsOriginal(Reject reject, String wire) {
        assertThat(reject.recordId()).isEqualTo("7");
        assertThat(reject.column()).isEqualTo("value");
        assertThat(reject.reason()).isNotBlank();
        assertThat(Originals.isOf(reject.value(), wire)).as(reject.value()).isTrue();
    }

    private static Normaliser normaliser(ColumnType type, RowFormat format) {
        try {
            ReplicatedObject object =
                    ReplicatedObject.of("things", Map.of("mode", "full", "columns", "id bigint\nvalue " + type.word()));
            return Normalisers.plain(object, new Columns(object.columns(), List.of(), Columns.MOST), format);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
