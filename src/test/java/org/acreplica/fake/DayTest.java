package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
            assertThat(changed)
                    .hasSizeBetween(20, 60)
                    .allSatisfy(contact ->
                            assertThat(contact.path("udate").textValue()).matches("2026-11-0[12]T.*"));
            assertThat(changed)
                    .filteredOn(contact -> List.of("lastName", "phone", "sentcnt").stream()
                            .anyMatch(field -> !contact.path(field)
                                    .equals(before.get(contact.path("id").asLong())
                                            .path(field))))
                    .hasSizeBetween(20, changed.size() - 6);
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
    void aDayBringsDealActivitiesThatSayWhatMoved() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> deals = records(account, "deals");
            Map<Long, ObjectNode> before = records(account, "deal_activities");
            account.advance(1);
            Map<Long, ObjectNode> after = records(account, "deal_activities");

            List<ObjectNode> moves = added(before, after).stream()
                    .map(after::get)
                    .filter(activity -> activity.path("dataType").asText().equals("d_stageid"))
                    .toList();
            assertThat(moves).hasSizeGreaterThan(3).allSatisfy(move -> {
                ObjectNode deal =
                        account.collection("deals").record(move.path("deal").asLong());
                assertThat(move.path("dataAction")).isEqualTo(deal.path("stage"));
                assertThat(move.path("cdate")).isEqualTo(deal.path("mdate"));
                assertThat(move.path("dataOldval"))
                        .isEqualTo(deals.get(deal.path("id").asLong()).path("stage"));
            });
            assertThat(added(before, after)).hasSize(moves.size() + 1);
        }
    }

    @Test
    void someChangesOfWhatHangsOnAContactMoveItsDateAndOthersDoNot() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> tags = records(account, "contact_tags");
            Map<Long, ObjectNode> values = records(account, "contact_custom_field_values");
            account.advance(1);
            Map<Long, ObjectNode> contacts = records(account, "contacts");

            Map<Long, ObjectNode> tagsNow = records(account, "contact_tags");
            List<ObjectNode> tagged =
                    added(tags, tagsNow).stream().map(tagsNow::get).toList();
            assertThat(tagged)
                    .hasSize(6)
                    .allSatisfy(tag -> assertThat(dateOf(contacts, tag))
                            .isGreaterThanOrEqualTo(tag.path("cdate").textValue()));
            List<ObjectNode> changed = changed(values, records(account, "contact_custom_field_values"));
            assertThat(changed)
                    .hasSizeGreaterThan(8)
                    .anyMatch(value ->
                            dateOf(contacts, value).equals(value.path("udate").textValue()))
                    .anyMatch(value -> dateOf(contacts, value).compareTo("2026-11-01") < 0);
        }
    }

    @Test
    void automationsGoOnAndListsAreJoinedAndLeft() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Map<Long, ObjectNode> runs = records(account, "contact_automations");
            Map<Long, ObjectNode> lists = records(account, "contact_lists");
            account.advance(3);
            Map<Long, ObjectNode> runsNow = records(account, "contact_automations");
            Map<Long, ObjectNode> listsNow = records(account, "contact_lists");

            assertThat(changed(runs, runsNow)).isNotEmpty().allSatisfy(run -> {
                ObjectNode earlier = runs.get(run.path("id").asLong());
                assertThat(run.path("lastdate").textValue())
                        .isGreaterThan(earlier.path("lastdate").textValue());
                assertThat(run.path("completedElements").asInt())
                        .isGreaterThan(earlier.path("completedElements").asInt());
            });
            assertThat(added(runs, runsNow)).hasSizeGreaterThan(3 * 4);
            assertThat(added(lists, listsNow)).hasSize(3 * (3 + 4));
            assertThat(changed(lists, listsNow))
                    .isNotEmpty()
                    .allMatch(row -> row.path("status").asText().equals("2"));
        }
    }

    @Test
    void aContactThatIsGoneTakesItsRowsAlong() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            account.advance(20);

            List<Long> contacts = account.collection("contacts").ids();
            for (String table : List.of("contact_tags", "contact_lists", "contact_automations", "score_values")) {
                assertThat(account.collection(table).all())
                        .allMatch(row -> contacts.contains(row.path("contact").asLong()));
            }
        }
    }

    @Test
    void anAccountLivesOnMomentByMoment() {
        try (FakeAccount once = FakeAccount.start(FakeOptions.demo());
                FakeAccount steps = FakeAccount.start(FakeOptions.demo())) {
            Instant began = steps.now();
            int sizes = 0;
            for (int hour = 1; hour <= 48; hour++) {
                int before = steps.collection("contacts").size();
                steps.advanceTo(began.plus(Duration.ofHours(hour)));
                sizes += steps.collection("contacts").size() != before ? 1 : 0;
            }
            steps.advanceTo(began);
            once.advance(2);

            assertThat(sizes).isBetween(4, 12);
            assertThat(steps.now()).isEqualTo(once.now()).isEqualTo(began.plus(Duration.ofDays(2)));
            for (ObjectSpec object : ObjectSpec.all()) {
                assertThat(records(once, object.table())).as(object.table()).isEqualTo(records(steps, object.table()));
            }
        }
    }

    @Test
    void pagesAreWholeWhileTheAccountLivesOn() throws Exception {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0))) {
            Caller caller = new Caller(account);
            Thread life = new Thread(() -> {
                for (int hour = 1; hour <= 24 * 20; hour++) {
                    account.advanceTo(account.now().plus(Duration.ofHours(1)));
                }
            });
            life.start();
            do {
                ObjectNode page = caller.json("contacts?limit=100&include=contactTags,contactAutomations&offset=1100");
                List<Long> listed = new ArrayList<>();
                page.path("contacts")
                        .forEach(contact -> contact.path("contactTags").forEach(id -> listed.add(id.asLong())));
                assertThat(page.path("contactTags"))
                        .extracting(tag -> tag.path("id").asLong())
                        .isEqualTo(listed);
                assertThat(caller.ids("contactAutomations?limit=100&orders[lastdate]=DESC"))
                        .hasSize(100)
                        .doesNotHaveDuplicates();
            } while (life.isAlive());
            life.join();
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

    private static String dateOf(Map<Long, ObjectNode> contacts, ObjectNode row) {
        return contacts.get(row.path("contact").asLong()).path("udate").asText();
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
