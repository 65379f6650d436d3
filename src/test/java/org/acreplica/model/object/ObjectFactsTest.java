package org.acreplica.model.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of the words of an object file, and invalid values. */
class ObjectFactsTest {

    private static final String COLUMNS = """
            id      bigint

            email   text
            owner   bigint   userid -> users   # Who looks after it; 0 means none
            udate   timestamptz                # -> not an arrow
            list    bigint ->lists
            """;

    @Test
    void aColumnLineNamesTypeFieldTableAndDescription() throws FactException {
        assertThat(object(Map.of("mode", "full")).columns())
                .containsExactly(
                        new Column("id", ColumnType.BIGINT, "id"),
                        new Column("email", ColumnType.TEXT, "email"),
                        column("owner", ColumnType.BIGINT, "userid", "users", "Who looks after it; 0 means none"),
                        column("udate", ColumnType.TIMESTAMPTZ, "udate", null, "-> not an arrow"),
                        column("list", ColumnType.BIGINT, "list", "lists", null));
    }

    @Test
    void rulesAreFoundAtTheirColumns() throws FactException {
        ReplicatedObject object = object(Map.of("mode", "full", "protect", "email hash\n\nowner  drop\n"));

        assertThat(object.columns())
                .extracting(column -> column.protection().map(Protection::word).orElse("none"))
                .containsExactly("none", "hash", "drop", "none", "none");
    }

    @Test
    void anObjectThatIsReadFromItsTailSaysTheOrderAndTheCursor() throws FactException {
        ReplicatedObject object = object(
                Map.of("mode", "tail", "order", "orders[udate]", "cursorField", "udate", "sideload", "contacts"));

        assertThat(object.mode()).isEqualTo(ReadMode.TAIL);
        assertThat(object.order()).contains("orders[udate]");
        assertThat(object.cursorFields()).containsExactly("udate");
        assertThat(object.sideload()).contains("contacts");
    }

    @Test
    void pagesCountTheRecordsUnlessTheFileNamesAnotherKey() throws FactException {
        assertThat(object(Map.of("mode", "full", "recordsKey", "fieldOptions")).countedBy())
                .isEqualTo("fieldOptions");
        assertThat(object(Map.of("mode", "full", "recordsKey", "fieldOptions", "countedBy", "fields"))
                        .countedBy())
                .isEqualTo("fields");
    }

    @Test
    void wordsForPeopleAndSchedulesDoNotChangeWhatIsRead() throws FactException {
        Map<String, String> words = Map.of("mode", "incremental", "cursorField", "udate", "filterParam", "since");
        ReplicatedObject object = object(words);

        assertThat(object.readsLike(object(with(words, "fullEvery", "7d", "permission", "an Admin"))))
                .isTrue();
        assertThat(object.readsLike(object(with(words, "columns", COLUMNS.replace("-> users", "# the owner")))))
                .isTrue();
        assertThat(object.readsLike(object(with(words, "path", "elsewhere")))).isFalse();
        assertThat(object.readsLike(object(with(words, "protect", "email drop"))))
                .isFalse();
        assertThat(object.readsLike(object(with(words, "columns", COLUMNS.replace("userid", "user")))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mode        | latest        | 0 | mode is full, incremental or tail, was 'latest'
                    mod         | full          | 0 | unknown word 'mod'; did you mean 'mode'?
                    zzzzzzzz    | full          | 0 | unknown word 'zzzzzzzz'; known words: columns, countedBy,
                    cursorField | udate         | 0 | an object of mode full takes no cursorField
                    fullEvery   | 7d            | 0 | an object of mode full takes no fullEvery
                    sideload    | deals         | 0 | only pages of contacts include rows of other objects, not pages of 'deals'
                    countedBy   | a b           | 0 | countedBy 'a b' has characters that do not belong there
                    protect     | email         | 0 | 'email' is not a rule; write: column drop, or column hash
                    protect     | email mask    | 0 | the rule 'mask' is none of drop, hash
                    protect     | emial drop    | 0 | unknown column 'emial'; did you mean 'email'?
                    protect     | id hash       | 0 | the column 'id' cannot be protected: it is the primary key
                    columns     | id bigint \\n x text y z   | 1 | 'x text y z' is not: column type [field] [-> table] [# description]
                    columns     | id bigint \\n x bigint ->  | 1 | 'x bigint ->' is not: column type [field] [-> table] [# description]
                    columns     | id bigint \\n x bigint -> Users | 1 | the table 'Users' that the column 'x' leads to is not a name
                    columns     | id bigint \\n Xy bigint    | 1 | the column 'Xy' is not a name
                    columns     | id bigint \\n x int        | 1 | the type 'int' of column 'x' is none of bigint, numeric,
                    columns     | id bigint \\n x text \\n y text x | 2 | the field 'x' is listed twice
                    columns     | id text                   | 0 | missing: the column 'id' of type bigint
                    """)
    void aWordThatDoesNotFitIsRefusedWithItsLine(String word, String value, int line, String message) {
        FactException refusal = refusal(with(Map.of("mode", "full"), word, value.replace("\\n", "\n")));

        assertThat(refusal.word()).isEqualTo(word);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal).hasMessageStartingWith(message);
    }

    @Test
    void aSecondRuleAndOneForACursorFieldAreRefusedByTheirLine() {
        Map<String, String> words = Map.of("mode", "incremental", "cursorField", "udate", "filterParam", "since");

        FactException second = refusal(with(words, "protect", "email drop\nowner drop\nemail hash"));
        assertThat(second.line()).isEqualTo(2);
        assertThat(second).hasMessage("the column 'email' has two rules");
        FactException cursor = refusal(with(words, "protect", "owner hash\nudate hash"));
        assertThat(cursor.line()).isEqualTo(1);
        assertThat(cursor).hasMessage("the column 'udate' cannot be protected: it is a cursor field");
    }

    @ParameterizedTest
    @CsvSource({
        "tail, order, cursorField",
        "tail, cursorField, order",
        "incremental, cursorField, filterParam",
        "incremental, filterParam, cursorField"
    })
    void aModeNeedsItsWords(String mode, String said, String missing) {
        String value = said.equals("cursorField") ? "udate" : "orders";

        FactException refusal = refusal(Map.of("mode", mode, said, value));

        assertThat(refusal).hasMessage("missing: an object of mode " + mode + " needs " + missing);
    }

    private static FactException refusal(Map<String, String> words) {
        return catchThrowableOfType(FactException.class, () -> object(words));
    }

    private static ReplicatedObject object(Map<String, String> words) throws FactException {
        Map<String, String> all = new HashMap<>(Map.of("columns", COLUMNS));
        all.putAll(words);
        return ReplicatedObject.of("things", all);
    }

    private static Map<String, String> with(Map<String, String> words, String... more) {
        Map<String, String> all = new HashMap<>(words);
        for (int index = 0; index < more.length; index += 2) {
            all.put(more[index], more[index + 1]);
        }
        return all;
    }

    private static Column column(String name, ColumnType type, String field, String table, String description) {
        return new Column(
                name, type, field, Optional.ofNullable(table), Optional.ofNullable(description), Optional.empty());
    }
}
