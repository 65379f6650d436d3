package org.acreplica.load.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.acreplica.fake.FakeOptions;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.testing.Canonical;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.MariadbDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Custom fields as columns, on every database. */
class WideViewsTest {

    /** A value as sent, and its value in the view, in canonical form. */
    private record Case(String sent, String expected) {}

    private static final List<Case> DATES = List.of(
            new Case("2026-09-03", "2026-09-03"),
            new Case("2026-09-03 00:00:00", "2026-09-03"),
            new Case("2026-09-03T23:59:59-05:00", "2026-09-03"),
            new Case("2024-02-29", "2024-02-29"),
            new Case("2026-02-29", null),
            new Case("2026-13-01", null),
            new Case("1900-02-29", null),
            new Case("0000-00-00", null),
            new Case("-0001-11-30T00:00:00-05:00", null),
            new Case("03/09/2026", null),
            new Case("now", null),
            new Case("", null));

    private static final List<Case> DATETIMES = List.of(
            new Case("2026-09-03T16:40:52-05:00", "2026-09-03T21:40:52Z"),
            new Case("2026-09-03 16:40:52", "2026-09-03T16:40:52Z"),
            new Case("2026-09-03T6:40:52+02:00", "2026-09-03T04:40:52Z"),
            new Case("2026-09-03 6:40:52", "2026-09-03T06:40:52Z"),
            new Case("2026-09-03T16:40:52Z", "2026-09-03T16:40:52Z"),
            new Case("2026-09-03T16:40:52.25z", "2026-09-03T16:40:52.250Z"),
            new Case("2026-09-03 16:40:52,123456 +0530", "2026-09-03T11:10:52.123456Z"),
            new Case("2026-09-03T16:40-05", "2026-09-03T21:40:00Z"),
            new Case("2026-09-03", "2026-09-03T00:00:00Z"),
            new Case(" 2026-09-03 16:40:52 ", "2026-09-03T16:40:52Z"),
            new Case("2026-12-31T23:30:00-05:00", "2027-01-01T04:30:00Z"),
            new Case("0000-00-00 00:00:00", null),
            new Case("-0001-11-30T00:00:00-05:00", null),
            new Case("2026-02-30T10:00:00Z", null),
            new Case("2026-09-03 24:00:00", null),
            new Case("2026-09-03 10:60:00", null),
            new Case("2026-09-03 10", null),
            new Case("yesterday", null),
            new Case("", null));

    private static final List<Case> NUMBERS = List.of(
            new Case("1234", "1234"),
            new Case("100.99", "100.99"),
            new Case(" -7.50 ", "-7.5"),
            new Case("+7", "7"),
            new Case(".5", "0.5"),
            new Case("5.", "5"),
            new Case("007", "7"),
            new Case("1e3", "1000"),
            new Case("25E-1", "2.5"),
            new Case("0", "0"),
            new Case("9007199254740993", "9007199254740993"),
            new Case("123456789012345.678", "123456789012345.678"),
            new Case("1,234.5", null),
            new Case("1.2.3", null),
            new Case("e5", null),
            new Case("1e", null),
            new Case("--1", null),
            new Case("0x1F", null),
            new Case("NaN", null),
            new Case("twelve", null),
            new Case("", null));

    private static final List<Case> LISTS = List.of(
            new Case("||a||b||", "[\"a\",\"b\"]"),
            new Case("||", "[]"),
            new Case("||||", "[]"),
            new Case("||one|two||", "[\"one|two\"]"),
            new Case("a||b", "[\"a\",\"b\"]"),
            new Case("single", "[\"single\"]"),
            new Case("||it's, \"quoted\" \\\\ and 🎉||[x]||", "[\"it's, \\\"quoted\\\" \\\\\\\\ and 🎉\",\"[x]\"]"),
            new Case("[\"Duplicate\",\"No Response\"]", "[\"Duplicate\",\"No Response\"]"),
            new Case(
                    "[\"a\",\"\",1,2.5,true,null,{\"b\":[1]}]",
                    "[\"a\",\"1\",\"2.5\",\"true\",\"null\",\"{\\\"b\\\":[1]}\"]"),
            new Case("[]", "[]"),
            new Case("[not json", "[\"[not json\"]"),
            new Case("", null));

    private static final List<Case> TEXTS = List.of(
            new Case("", ""),
            new Case("||a||", "||a||"),
            new Case("Größe \\ ' \" 🎉 ${x} {value} :?a", "Größe \\ ' \" 🎉 ${x} {value} :?a"));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    private void open(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty(), kind.create(folder));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsConvertedFromEveryForm(DatabaseKind kind) {
        open(kind);
        Map<Integer, List<Case>> cases = Map.of(1, DATES, 2, DATETIMES, 3, NUMBERS, 4, LISTS, 5, TEXTS);
        field(1, "BIRTHDAY", "date");
        field(2, "Last seen", "datetime");
        field(3, "POINTS", "number");
        field(4, "COLOURS", "checkbox");
        field(5, "NOTE", "textarea");
        cases.forEach((field, values) -> {
            for (int at = 0; at < values.size(); at++) {
                contact(at + 1);
                value(1000L * field + at, at + 1, field, values.get(at).sent());
            }
        });

        syncContacts();

        var rows = copying.table("contacts_wide")
                .typed(List.of(
                        new Column("birthday", ColumnType.DATE, ""),
                        new Column("last_seen", ColumnType.TIMESTAMPTZ, ""),
                        new Column("points", ColumnType.NUMERIC, ""),
                        new Column("colours", ColumnType.JSON, ""),
                        new Column("note", ColumnType.TEXT, "")));
        List<String> columns = List.of("birthday", "last_seen", "points", "colours", "note");
        List<String> wrong = new ArrayList<>();
        cases.forEach((field, values) -> {
            for (int at = 0; at < values.size(); at++) {
                String actual = rows.get(at + 1L).get(columns.get(field - 1));
                actual = actual == null ? null : actual.replace("\": ", "\":");
                Case expected = values.get(at);
                String canonical = field == 4 && expected.expected() != null
                        ? Canonical.json(expected.expected())
                        : expected.expected();
                if (!Objects.equals(actual, canonical)) {
                    wrong.add(expected + " was " + actual);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBuiltOnAViewSurvivesWhateverHappensToTheFields(DatabaseKind kind) {
        open(kind);
        contact(1);
        contact(2);
        field(3, "SIZE", "number");
        field(5, "SIZE", "text");
        field(8, "DÉJÀ \"vu\" it's 🎉 " + "x".repeat(200), "text");
        value(31, 1, 3, "42");
        value(51, 1, 5, "large");
        value(81, 1, 8, "again");
        syncContacts();
        List<String> columns = copying.table("contacts_wide").columns();
        assertThat(columns)
                .startsWith("id", "cdate", "email")
                .doesNotContain("_deleted_at")
                .endsWith("size", "size_5", "d_j___vu__it_s___" + "x".repeat(33));
        copying.database()
                .execute("CREATE VIEW " + copying.database().qualified("mine")
                        + " AS SELECT \"id\", \"size\", \"size_5\" FROM "
                        + copying.database().qualified("contacts_wide"));

        field(3, "RENAMED", "date");
        field(4, "NEW", "date");
        copying.collection("contact_custom_fields").remove(5);
        value(41, 2, 4, "2026-09-03");
        value(32, 2, 3, "43");
        value(99, 2, 3, "44");
        syncContacts();

        List<String> later = new ArrayList<>(columns);
        later.add("new");
        assertThat(copying.table("contacts_wide").columns()).isEqualTo(later);
        assertThat(typed("mine", "size", ColumnType.NUMERIC)).containsExactly("42", "44");
        assertThat(typed("mine", "size_5", ColumnType.TEXT)).containsExactly("large", null);
        assertThat(typed("contacts_wide", "new", ColumnType.DATE)).containsExactly(null, "2026-09-03");

        put("contacts", 1, Map.of("email", "c1@example.org", "loyaltyLevel", "gold"));
        copying.collection("contacts").remove(2);
        copying.collection("contact_custom_field_values").remove(31);
        syncContacts();

        later.add("loyalty_level");
        assertThat(copying.table("contacts_wide").columns()).isEqualTo(later);
        assertThat(typed("contacts_wide", "loyalty_level", ColumnType.TEXT)).containsExactly("gold");
        assertThat(typed("mine", "size", ColumnType.NUMERIC)).containsExactly((String) null);
    }

    @ParameterizedTest
    @EnumSource
    void amountsOfDealsAreInWholeUnitsBesideTheirCurrency(DatabaseKind kind) {
        open(kind);
        List<List<String>> amounts = List.of(
                List.of("12345", "eur", "123.45"),
                List.of("500", "JPY", "500"),
                List.of("1234", "kwd", "1.234"),
                List.of("12345", "clf", "1.2345"),
                List.of("-250", "xyz", "-2.5"),
                List.of("1000", "usd", "10"),
                List.of("12.5", "usd", "0.125"),
                List.of("much", "usd", ""));
        put(
                "deal_custom_fields",
                2,
                Map.of("fieldLabel", "Any", "fieldType", "currency", "personalization", "DEAL_FEE"));
        put(
                "deal_custom_fields",
                4,
                Map.of("fieldLabel", "Delivery zone", "fieldType", "multiselect", "personalization", ""));
        for (int at = 0; at < amounts.size(); at++) {
            put("deals", at + 1, Map.of("title", "Deal " + at));
            put(
                    "deal_custom_field_values",
                    at + 1,
                    Map.of(
                            "dealId",
                            at + 1,
                            "customFieldId",
                            2,
                            "fieldValue",
                            amounts.get(at).get(0),
                            "fieldCurrency",
                            amounts.get(at).get(1)));
        }
        put(
                "deal_custom_field_values",
                100,
                Map.of("dealId", 1, "customFieldId", 4, "fieldValue", List.of("North", "Export")));

        copying.sync("deals", "deal_custom_fields", "deal_custom_field_values");

        assertThat(typed("deals_wide", "fee", ColumnType.NUMERIC))
                .containsExactlyElementsOf(amounts.stream()
                        .map(amount -> amount.get(2).isEmpty() ? null : amount.get(2))
                        .toList());
        assertThat(typed("deals_wide", "fee_currency", ColumnType.TEXT))
                .containsExactly("EUR", "JPY", "KWD", "CLF", "XYZ", "USD", "USD", "USD");
        assertThat(typed("deals_wide", "delivery_zone", ColumnType.JSON).get(0))
                .isEqualTo(Canonical.json("[\"North\",\"Export\"]"));
    }

    @ParameterizedTest
    @EnumSource
    void threeHundredFieldsFit(DatabaseKind kind) {
        open(kind);
        List<String> types = List.of("text", "date", "datetime", "number", "listbox");
        List<String> sent = List.of("a", "2026-09-03", "2026-09-03 10:00:00", "7", "||a||");
        contact(1);
        for (int id = 1; id <= 300; id++) {
            field(id, "F" + id, types.get(id % 5));
            value(id, 1, id, sent.get(id % 5));
        }

        syncContacts();

        assertThat(copying.table("contacts_wide").columns()).endsWith("f299", "f300");
        assertThat(copying.table("contacts_wide")
                        .typed(List.of(
                                new Column("f300", ColumnType.TEXT, ""), new Column("f298", ColumnType.NUMERIC, "")))
                        .get(1L))
                .containsEntry("f300", "a")
                .containsEntry("f298", "7");
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTakenIsLeftAloneAndSaidByTheCheck(DatabaseKind kind) {
        open(kind);
        copying.database().createSchema();
        String wide = copying.database().qualified("contacts_wide");
        copying.database().execute("CREATE TABLE " + wide + " (\"id\" int)");
        contact(1);

        syncContacts();

        assertThat(copying.table("contacts_wide").columns()).containsExactly("id");
        Cli.Result check = copying.run("check");
        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.out()).contains("contacts_wide: the table ", " was not created by the replica");

        copying.database().execute("DROP TABLE " + wide);
        syncContacts();

        assertThat(copying.table("contacts_wide").columns()).contains("email");
        assertThat(copying.run("check").out()).doesNotContain("contacts_wide");
    }

    @ParameterizedTest
    @EnumSource
    void aViewThatAUserPutInPlaceOfOursIsLeftAlone(DatabaseKind kind) {
        open(kind);
        contact(1);
        syncContacts();
        String wide = copying.database().qualified("contacts_wide");
        copying.database().execute("DROP VIEW " + wide);
        copying.database().execute("CREATE VIEW " + wide + " AS SELECT 'mine' AS \"precious\"");
        field(3, "SIZE", "number");

        syncContacts();

        assertThat(copying.table("contacts_wide").columns()).containsExactly("precious");
        assertThat(copying.run("check").out()).contains("contacts_wide: the view ", " was not created by the replica");
    }

    @ParameterizedTest
    @EnumSource
    void theyAreLeftOutWhereTheSettingSaysSo(DatabaseKind kind) {
        open(kind);
        copying.with("destination.views", "false");
        contact(1);

        syncContacts();

        assertThat(copying.database().hasTable("contacts_wide")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void movesOfDealsHaveTheTitlesOfTheirStages(DatabaseKind kind) {
        open(kind);
        put("stages", 1, Map.of("title", "To Contact"));
        put("stages", 2, Map.of("title", "Won it"));
        move(10, "d_stageid", "0", "1");
        move(11, "d_stageid", "1", "2");
        move(12, "d_stageid", "", "7");
        move(13, "d_stageid", "first", " 2 ");
        move(14, "status", "0", "1");
        move(15, "d_stageid", "1", "2");
        copying.sync("deal_activities", "stages");
        copying.collection("deal_activities").remove(15);
        copying.collection("stages").remove(2);

        copying.sync("stages");
        copying.run("resync", "deal_activities");
        copying.sync("deal_activities");

        List<String> moves = new ArrayList<>();
        copying.database()
                .query(
                        "SELECT \"deal\", \"from_stage\", \"to_stage\", \"from_title\", \"to_title\", \"moved_by\" FROM "
                                + copying.database().qualified("deal_stage_history") + " ORDER BY \"deal\"",
                        row -> moves.add(row.getString(1) + ": " + row.getString(2) + " " + row.getString(3) + ", "
                                + row.getString(4) + " to " + row.getString(5) + " by " + row.getString(6)));
        assertThat(moves)
                .containsExactly(
                        "10: 0 1, null to To Contact by 3",
                        "11: 1 2, To Contact to Won it by 3",
                        "12: null 7, null to null by 3",
                        "13: null 2, null to Won it by 3");
        assertThat(copying.table("deal_stage_history").columns())
                .containsExactly("deal", "from_stage", "to_stage", "from_title", "to_title", "moved_at", "moved_by");
    }

    private void move(long id, String type, String from, String to) {
        put(
                "deal_activities",
                id,
                Map.of(
                        "deal", id,
                        "dataType", type,
                        "dataOldval", from,
                        "dataAction", to,
                        "user", 3,
                        "cdate", "2026-09-03T16:40:52-05:00"));
    }

    @Test
    void whoMayNotMakeViewsGetsTheTablesAndIsToldOnce() {
        copying = Copying.from(FakeOptions.empty(), DatabaseKind.MARIADB.create(folder));
        copying.database().createSchema();
        String user = "viewless" + UUID.randomUUID().toString().substring(0, 8);
        String schema = ((MariadbDatabase) copying.database()).schema();
        copying.database()
                .executeAll(List.of(
                        "CREATE USER " + user + "@localhost IDENTIFIED BY 's3cret'",
                        "GRANT CREATE, ALTER, INDEX, DROP, SELECT, INSERT, UPDATE, DELETE ON \"" + schema + "\".* TO "
                                + user + "@localhost"));
        copying.with("destination.url", copying.database().url().replace("user=root", "user=" + user))
                .with("destination.password", "s3cret");
        contact(1);

        syncContacts();

        assertThat(copying.live("contacts")).isEqualTo(1);
        assertThat(copying.database().hasTable("contacts_wide")).isFalse();
        Cli.Result check = copying.run("check");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        assertThat(check.out())
                .contains("contacts_wide", "views cannot be created", "CREATE VIEW")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @EnumSource
    void anotherAccountsFieldsGetColumnsOfTheirOwn(DatabaseKind kind) {
        open(kind);
        contact(1);
        field(3, "SIZE", "number");
        value(31, 1, 3, "42");
        syncContacts();
        try (Copying other = Copying.from(FakeOptions.empty(), copying.database())) {
            put(other, "contacts", 1, Map.of("email", "other@example.org"));
            put(other, "contact_custom_fields", 3, Map.of("perstag", "CITY", "type", "text"));
            put(other, "contact_custom_field_values", 31, Map.of("contact", 1, "field", 3, "value", "Bergen"));

            other.sync("--accept-account", "contacts", "contact_custom_fields", "contact_custom_field_values");
        }

        assertThat(copying.table("contacts_wide").columns()).endsWith("city").doesNotContain("size");
        assertThat(typed("contacts_wide", "city", ColumnType.TEXT)).containsExactly("Bergen");
    }

    @ParameterizedTest
    @EnumSource
    void aViewThatIsGoneOrWasLeftUnfinishedIsMadeAgain(DatabaseKind kind) {
        open(kind);
        contact(1);
        field(3, "SIZE", "number");
        syncContacts();
        List<String> columns = copying.table("contacts_wide").columns();
        copying.database().execute("DROP VIEW " + copying.database().qualified("contacts_wide"));
        copying.database().execute("UPDATE " + copying.database().qualified("_replica_views") + " SET \"query\" = ''");

        syncContacts();

        assertThat(copying.table("contacts_wide").columns()).isEqualTo(columns);
        assertThat(copying.table("_replica_views").count("\"query\" = ''")).isZero();
    }

    private void syncContacts() {
        copying.sync("contacts", "contact_custom_fields", "contact_custom_field_values");
    }

    /** By the record's id. */
    private List<String> typed(String view, String column, ColumnType type) {
        return copying.table(view).typed(List.of(new Column(column, type, ""))).values().stream()
                .map(row -> row.get(column))
                .toList();
    }

    private void contact(long id) {
        put("contacts", id, Map.of("email", "c" + id + "@example.org"));
    }

    private void field(long id, String tag, String type) {
        put("contact_custom_fields", id, Map.of("perstag", tag, "type", type, "title", "Any"));
    }

    private void value(long id, long contact, long field, String value) {
        put("contact_custom_field_values", id, Map.of("contact", contact, "field", field, "value", value));
    }

    private void put(String object, long id, Map<String, Object> fields) {
        put(copying, object, id, fields);
    }

    private static void put(Copying into, String object, long id, Map<String, Object> fields) {
        ObjectNode record = MAPPER.valueToTree(fields);
        into.collection(object).putRaw(id, record.put("id", Long.toString(id)).toString());
    }
}
