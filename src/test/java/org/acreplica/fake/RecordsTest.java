package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Map<String, Pattern> FORMS = Map.of(
            "offset", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d?:\\d\\d:\\d\\d(-0[56]|\\+00):00"),
            "stamp", Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
            "day", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));

    private static FakeAccount account;

    @BeforeAll
    static void start() {
        account = FakeAccount.start(FakeOptions.demo());
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @Test
    void everyRecordHasExactlyTheFieldsThatAreKnown() {
        for (ObjectSpec object : ObjectSpec.all()) {
            assertThat(records(object.table())).as(object.table()).isNotEmpty().allSatisfy(record -> {
                if (!isStub(record)) {
                    assertThat(record.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrderElementsOf(object.fields().keySet());
                }
            });
        }
    }

    @Test
    void everyFieldHasAWireTypeThatIsKnown() {
        for (ObjectSpec object : ObjectSpec.all()) {
            for (ObjectNode record : records(object.table())) {
                record.properties()
                        .forEach(field -> assertThat(type(field.getValue()))
                                .as("%s.%s of %s", object.table(), field.getKey(), record.path("id"))
                                .isIn(object.fields().get(field.getKey())));
            }
        }
    }

    @Test
    void datesHaveTheFormOfTheirField() {
        for (ObjectSpec object : ObjectSpec.all()) {
            for (ObjectNode record : records(object.table())) {
                object.dates().forEach((field, form) -> {
                    String date = record.path(field).asText("");
                    if (!date.isEmpty() && !date.equals("null")) {
                        assertThat(date).as(object.table() + "." + field).matches(FORMS.get(form));
                    }
                });
            }
        }
    }

    @Test
    void everythingHappenedInTheTwoYearsBeforeTheBaseDate() {
        OffsetDateTime end =
                LocalDate.of(2026, 11, 1).atStartOfDay(Moments.ZONE).toOffsetDateTime();
        for (ObjectNode contact : records("contacts")) {
            OffsetDateTime created = OffsetDateTime.parse(contact.path("cdate").textValue());
            assertThat(created).isBetween(end.minusYears(2).minusDays(1), end);
            if (!contact.path("udate").isNull()) {
                assertThat(OffsetDateTime.parse(contact.path("udate").textValue()))
                        .isAfter(created)
                        .isBefore(end);
            }
        }
    }

    @Test
    void theSameSeedMakesTheSameRecordsAndAnotherSeedOthers() {
        try (FakeAccount same = FakeAccount.start(FakeOptions.demo());
                FakeAccount other = FakeAccount.start(FakeOptions.demo().seed(2))) {
            for (String table : tables()) {
                assertThat(same.collection(table).all()).containsExactlyElementsOf(records(table));
            }
            assertThat(other.collection("contacts").all().toList()).isNotEqualTo(records("contacts"));
        }
    }

    @Test
    void theDemoAccountIsReadInLessThanHalfAMinute() {
        int calls = 0;
        int rows = 0;
        for (ObjectSpec object : ObjectSpec.all()) {
            int size = account.collection(object.table()).size();
            rows += size;
            calls += (size + 99) / 100 + (object.total().equals("absent") ? 1 : 0);
        }

        assertThat(rows).isBetween(7_500, 9_000);
        assertThat(calls).isLessThan(150);
    }

    @Test
    void recordsAreAsLargeAsTheVendors() {
        assertThat(averageLength("contacts")).isBetween(1_100L, 1_700L);
        assertThat(records("messages"))
                .allSatisfy(
                        message -> assertThat(message.path("html").textValue()).hasSizeGreaterThan(7_500));
    }

    @Test
    void theDocumentedTrapsAreThere() {
        assertThat(texts("contacts", "udate")).contains("null");
        assertThat(texts("contacts", "rating_tstamp")).contains("0000-00-00", "null");
        assertThat(texts("contacts", "deleted_at")).contains("0000-00-00 00:00:00", "null");
        assertThat(texts("contacts", "firstName")).contains("山田", "Иван", "Zoë 🌊", "", "Anne \"Annie\"");
        assertThat(types("contacts", "email_empty")).containsExactlyInAnyOrder("boolean", "number");
        assertThat(texts("ecommerce_orders", "externalCreatedDate")).anyMatch(date -> date.matches(".*T\\d:.*"));
        assertThat(types("ecommerce_orders", "totalPrice")).containsExactlyInAnyOrder("number", "string");
        assertThat(types("forms", "actiondata")).containsExactlyInAnyOrder("object", "array");
        assertThat(types("brandings", "links")).containsExactlyInAnyOrder("string", "array");
        assertThat(types("task_types", "links")).containsExactlyInAnyOrder("object", "array");
        assertThat(types("tasks", "status")).containsExactlyInAnyOrder("number", "string");
        assertThat(types("account_custom_field_values", "fieldValue")).contains("string", "array", "number");
        assertThat(records("task_type_outcome_relations"))
                .allMatch(relation -> !relation.path("created_by").equals(relation.path("createdBy")));
        assertThat(records("deals").stream().filter(RecordsTest::isStub).count())
                .isBetween(1L, 5L);
        assertThat(records("deals").stream().filter(RecordsTest::isStub))
                .allSatisfy(stub -> assertThat(stub.fieldNames())
                        .toIterable()
                        .containsExactly("id", "isDisabled", "title", "status"));
    }

    private static boolean isStub(ObjectNode record) {
        return record.path("isDisabled").asBoolean();
    }

    private static Set<String> texts(String table, String field) {
        Set<String> texts = new HashSet<>();
        records(table).forEach(record -> texts.add(record.path(field).asText()));
        return texts;
    }

    private static Set<String> types(String table, String field) {
        Set<String> types = new HashSet<>();
        records(table).forEach(record -> types.add(type(record.path(field))));
        return types;
    }

    private static String type(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static long averageLength(String table) {
        return records(table).stream()
                        .mapToLong(record -> Json.bytes(record).length)
                        .sum()
                / account.collection(table).size();
    }

    private static List<String> tables() {
        return ObjectSpec.all().stream().map(ObjectSpec::table).toList();
    }

    private static List<ObjectNode> records(String table) {
        return new ArrayList<>(account.collection(table).all().toList());
    }
}
