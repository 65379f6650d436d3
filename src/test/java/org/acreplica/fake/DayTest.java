package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayTest {

    @Test
    void aDayChangesAFewContactsOnThatDay() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> before = records(account, "contacts");
            account.advance(1);
            Map<Long, ObjectNode> after = records(account, "contacts");

            List<ObjectNode> changed = changed(before, after);
            assertThat(changed).hasSizeBetween(20, 60).allSatisfy(contact -> {
                assertThat(contact.path("udate").textValue()).matches("2026-11-0[12]T.*");
                ObjectNode earlier = before.get(contact.path("id").asLong());
                assertThat(List.of("lastName", "phone", "sentcnt"))
                        .anyMatch(field -> !contact.path(field).equals(earlier.path(field)));
            });
            assertThat(added(before, after))
                    .hasSize(4)
                    .allSatisfy(id ->
                            assertThat(after.get(id).path("cdate").textValue()).matches("2026-11-0[12]T.*"));
            assertThat(added(after, before)).hasSize(2);
        }
    }

    @Test
    void aDayMovesDealsAndDeletesOne() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> before = records(account, "deals");
            account.advance(1);
            Map<Long, ObjectNode> after = records(account, "deals");

            assertThat(changed(before, after)).isNotEmpty().allSatisfy(deal -> {
                assertThat(deal.path("stage"))
                        .isNotEqualTo(before.get(deal.path("id").asLong()).path("stage"));
                assertThat(deal.path("mdate").textValue()).startsWith("2026-11-0");
            });
            assertThat(added(after, before)).hasSize(1);
            assertThat(account.collection("tags").size()).isEqualTo(37);
            assertThat(account.collection("contact_tags").size()).isEqualTo(903);
        }
    }

    @Test
    void changedContactsAreFoundByTheFilter() throws IOException {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0))) {
            String call = "contacts?limit=100&filters[updated_after]=2026-11-02";
            assertThat(new Caller(account).ids(call)).isEmpty();

            account.advance(3);

            assertThat(new Caller(account).ids(call)).hasSizeBetween(40, 100);
        }
    }

    @Test
    void daysAreTheSameForOneSeedInOneGoOrSeveral() {
        try (FakeAccount once = FakeAccount.start(FakeOptions.demo());
                FakeAccount steps = FakeAccount.start(FakeOptions.demo())) {
            once.advance(2);
            steps.advance(1);
            steps.advance(1);

            for (ObjectSpec object : ObjectSpec.all()) {
                assertThat(records(once, object.table())).as(object.table()).isEqualTo(records(steps, object.table()));
            }
        }
    }

    @Test
    void nothingChangesWithoutADay() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> before = records(account, "contacts");
            account.advance(0);
            assertThat(records(account, "contacts")).isEqualTo(before);
        }
    }

    @Test
    void whatTheTestPutStaysAndAnEmptyAccountStaysEmpty() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            account.collection("contacts").putRaw(5, "{not json");
            account.advance(2);

            assertThat(account.collection("contacts").ids()).containsExactly(5L);
            assertThat(account.collection("deals").size()).isZero();
        }
    }

    @Test
    void whatTheTestPutInPlaceOfARecordStaysToo() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            FakeCollection contacts = account.collection("contacts");
            contacts.ids().forEach(id -> contacts.putRaw(id, "{not json " + id));
            long next = contacts.blueprint().idAt(1200);
            contacts.putRaw(next, "{not json " + next);
            account.advance(3);

            assertThat(contacts.ids()).contains(next);
            assertThat(contacts.ids().subList(0, 1200))
                    .allSatisfy(id -> assertThat(contacts.find(id)).hasValue(("{not json " + id).getBytes()));
        }
    }

    private static Map<Long, ObjectNode> records(FakeAccount account, String table) {
        Map<Long, ObjectNode> records = new HashMap<>();
        account.collection(table)
                .all()
                .forEach(record -> records.put(record.path("id").asLong(), record));
        return records;
    }

    private static List<ObjectNode> changed(Map<Long, ObjectNode> before, Map<Long, ObjectNode> after) {
        return after.entrySet().stream()
                .filter(record -> before.containsKey(record.getKey())
                        && !before.get(record.getKey()).equals(record.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Long> added(Map<Long, ObjectNode> before, Map<Long, ObjectNode> after) {
        List<Long> ids = new ArrayList<>(after.keySet());
        ids.removeAll(before.keySet());
        return ids;
    }
}
