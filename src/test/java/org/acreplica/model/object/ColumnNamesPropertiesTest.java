package org.acreplica.model.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.acreplica.model.row.Columns;

/** For any field names, each field gets its own column, with a name that every database accepts. */
@Tag("slow")
class ColumnNamesPropertiesTest {

    private static final List<Column> STATED = List.of(
            new Column("id", ColumnType.BIGINT, "id"),
            new Column("first_name", ColumnType.TEXT, "firstName"),
            new Column("_links", ColumnType.JSON, "links"));

    /** From few characters, so that names often collide; or from any. */
    @Provide
    Arbitrary<List<String>> fields() {
        Arbitrary<String> fields = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().withChars("aAbB_-1 ").ofMaxLength(5)),
                Tuple.of(
                        2,
                        Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(8)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withChars("aA_").ofMinLength(55).ofMaxLength(70)),
                Tuple.of(1, Arbitraries.of("Aa", "BB", "_", "__", "\u212a", "\u0130", "\ud83d\ude00", "first_name")),
                Tuple.of(1, Arbitraries.of("ID", "iD", "Id", "_syncedAt", "_deleted_at", "select", "x\"; --")),
                Tuple.of(1, Arbitraries.of(ColumnNames.RESERVED)),
                Tuple.of(1, Arbitraries.of("AaBB", "BBAa", "AaAa", "BBBB").map(text -> text.repeat(40))));
        return fields.list().ofMaxSize(40);
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void eachFieldHasAColumnOfItsOwn(
            @ForAll("fields") List<String> fields, @ForAll @IntRange(min = 3, max = 60) int most) {
        Columns columns = new Columns(STATED, Set.of("mine", "a", "b_2"), most);
        Map<String, Integer> indexes = new HashMap<>();
        for (String field : fields) {
            int known = columns.indexOf(field);
            int index = known >= 0 ? known : columns.add(field);
            assertThat(index >= 0 || columns.size() == most)
                    .as("refused only where it is full")
                    .isTrue();
            if (index >= 0) {
                assertThat(indexes.merge(field, index, (before, now) -> now)).isEqualTo(index);
            }
        }

        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(ColumnNames.RESERVED);
        names.addAll(Set.of(Column.SYNCED_AT, Column.DELETED_AT, "mine", "a", "b_2"));
        for (Column column : columns.all()) {
            assertThat(column.name()).matches("[a-z0-9_]{1,60}");
            assertThat(names.add(column.name()))
                    .as("'%s' is free", column.name())
                    .isTrue();
        }
        assertThat(columns.size()).isLessThanOrEqualTo(most);
        indexes.forEach((field, index) -> {
            assertThat(columns.indexOf(field))
                    .as("'%s' keeps its column", field)
                    .isEqualTo(index);
            assertThat(columns.get(index).field()).isEqualTo(field);
        });
        assertThat(columns.all().subList(0, STATED.size())).isEqualTo(STATED);
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void aNameDependsOnTheFieldAloneAndANameInSnakeCaseStays(@ForAll("fields") List<String> fields) {
        for (String field : fields) {
            String name = ColumnNames.of(field);
            assertThat(ColumnNames.of(field)).isEqualTo(name);
            assertThat(ColumnNames.of(name)).as("of its own name").isEqualTo(name);
        }
    }
}
