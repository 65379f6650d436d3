package org.acreplica.load.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acreplica.load.dialect.ViewSql.Part;
import org.junit.jupiter.api.Test;

class ViewColumnsTest {

    private static final List<String> TABLE = List.of("id", "email", "_synced_at", "_deleted_at");

    @Test
    void columnsOfTheTableComeFirstAndThenTheFields() {
        assertThat(names(columns(List.of(), TABLE, field(3, "SHOE_SIZE"), field(7, "Favourite Colour"))))
                .containsExactly("id", "email", "_synced_at", "shoe_size", "favourite_colour");
    }

    @Test
    void whatComesLaterIsAppendedAndWhatIsThereStays() {
        List<Part> given = columns(List.of(), TABLE, field(3, "SIZE"), field(7, "COLOUR"));

        List<Part> later = columns(
                given,
                List.of("id", "note", "email", "_synced_at", "_deleted_at"),
                new FieldDefinition(2, "date", "BIRTHDAY", null),
                new FieldDefinition(3, "number", "RENAMED", null));

        assertThat(later.subList(0, given.size())).isEqualTo(given);
        assertThat(later.subList(given.size(), later.size()))
                .containsExactly(new Part("note", "column", "note"), new Part("birthday", "date", "2"));
    }

    @Test
    void aNameThatTheTableOrAnEarlierFieldHasGetsTheFieldsId() {
        assertThat(names(columns(
                        List.of(), TABLE, field(3, "EMAIL"), field(4, "X"), field(5, "x"), field(6, "_deleted_at"))))
                .endsWith("email_3", "x", "x_5", "_deleted_at_6");
    }

    @Test
    void bothNamesOfAnAmountGetTheIdWhereEitherIsTaken() {
        assertThat(names(columns(
                        List.of(),
                        TABLE,
                        amount(1, "PRICE"),
                        field(2, "FEE_CURRENCY"),
                        amount(5, "FEE"),
                        amount(6, "Price"))))
                .endsWith(
                        "price",
                        "price_currency",
                        "fee_currency",
                        "fee_5",
                        "fee_5_currency",
                        "price_6",
                        "price_6_currency");
    }

    @Test
    void aColumnThatTheTableGotLaterAndAFieldHasAlreadyGetsANumber() {
        List<Part> given = columns(List.of(), TABLE, field(3, "NOTE"));

        assertThat(columns(given, List.of("id", "email", "note", "_synced_at")))
                .endsWith(new Part("note_2", "column", "note"));
    }

    @Test
    void namesAreMadeOfWhatIsThereAndFitEveryDatabase() {
        String longest = "L".repeat(200);
        assertThat(names(columns(
                        List.of(),
                        TABLE,
                        field(1, ""),
                        field(2, "日本 🎉"),
                        field(3, "Größe \"it's\""),
                        field(4, longest),
                        amount(1_234_567_890, longest),
                        new FieldDefinition(6, null, null, "By its label"))))
                .endsWith(
                        "field_1",
                        "field_2",
                        "gr__e__it_s_",
                        "l".repeat(50),
                        "l".repeat(43) + "_1234567890",
                        "l".repeat(43) + "_1234567890_currency",
                        "by_its_label");
    }

    @Test
    void namesThatGoOnCollidingStillDiffer() {
        List<String> names = names(columns(
                List.of(), TABLE, field(1, "A_3"), field(2, "A"), field(3, "A"), field(4, "A_3_3"), field(33, "A_3")));

        assertThat(names).doesNotHaveDuplicates().contains("a_3", "a", "a_3_2");
    }

    private static List<Part> columns(List<Part> given, List<String> table, FieldDefinition... fields) {
        return new ViewColumns(given).with(table, List.of(fields)).all();
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }

    private static FieldDefinition field(long id, String tag) {
        return new FieldDefinition(id, "text", tag, null);
    }

    private static FieldDefinition amount(long id, String tag) {
        return new FieldDefinition(id, "currency", tag, null);
    }
}
