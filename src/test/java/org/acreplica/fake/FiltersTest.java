package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static FakeAccount account;
    private static Caller caller;

    @BeforeAll
    static void start() {
        account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0).seed(7));
        caller = new Caller(account);
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @Test
    void contactsAreReadByKeyset() throws IOException {
        List<Long> ids = account.collection("contacts").ids();

        List<Long> page = caller.ids("contacts?limit=100&orders[id]=ASC&id_greater=" + ids.get(149));

        assertThat(page).isEqualTo(ids.subList(150, 250));
        assertThat(total("contacts?id_greater=" + ids.get(149))).isEqualTo(1050);
        assertThat(caller.ids("contacts?id_greater=" + ids.get(1199))).isEmpty();
    }

    @Test
    void idLessEndsAndDescendingOrderTurnsRound() throws IOException {
        List<Long> ids = account.collection("contacts").ids();
        long tenth = ids.get(10);

        assertThat(caller.ids("contacts?limit=100&id_less=" + tenth)).isEqualTo(ids.subList(0, 10));
        assertThat(caller.ids("contacts?limit=3&orders%5Bid%5D=DESC&id_less=" + tenth))
                .containsExactly(ids.get(9), ids.get(8), ids.get(7));
        assertThat(caller.ids("contacts?limit=1&orders[id]=desc")).containsExactly(ids.get(1199));
    }

    @Test
    void theTotalUnderKeysetCanBeTheOverallOne() throws IOException {
        FakeOptions options = FakeOptions.empty().size("contacts", 50).keysetTotal(KeysetTotal.OVERALL);
        try (FakeAccount overall = FakeAccount.start(options)) {
            long middle = overall.collection("contacts").ids().get(24);
            ObjectNode page = new Caller(overall).json("contacts?id_greater=" + middle);

            assertThat(page.at("/meta/total").textValue()).isEqualTo("50");
            assertThat(page.path("contacts")).hasSize(20);
        }
    }

    @Test
    void contactsChangedOnALaterUtcDateAreFound() throws IOException {
        List<Long> expected = ids("contacts", changed("udate", after(LocalDate.of(2026, 10, 25))));

        assertThat(expected).hasSizeBetween(3, 100);
        assertThat(caller.ids("contacts?limit=100&filters[updated_after]=2026-10-25"))
                .isEqualTo(expected);
        assertThat(caller.ids("contacts?limit=100&filters%5Bupdated_after%5D=2026-10-25"))
                .isEqualTo(expected);
        assertThat(total("contacts?limit=1&filters[updated_after]=2026-10-25")).isEqualTo(expected.size());
    }

    @Test
    void theChangeFilterGoesWithTheKeyset() throws IOException {
        List<Long> expected = ids("contacts", changed("udate", after(LocalDate.of(2026, 9, 1))));

        assertThat(caller.ids("contacts?limit=100&orders[id]=ASC&filters[updated_after]=2026-09-01&id_greater="
                        + expected.get(4)))
                .isEqualTo(expected.subList(5, Math.min(expected.size(), 105)));
    }

    @Test
    void dealsChangedOnTheDateOrLaterAreFound() throws IOException {
        ObjectNode deal = account.collection("deals")
                .all()
                .filter(d -> d.has("mdate"))
                .reduce((a, b) -> b)
                .orElseThrow();
        String date = deal.path("mdate").textValue().substring(0, 10);

        assertThat(caller.ids("deals?limit=100&filters[updated_after]=" + date))
                .contains(deal.path("id").asLong())
                .isEqualTo(dealsFrom(date));
    }

    @Test
    void dealsAreOrderedByWhenTheyWereMade() throws IOException {
        List<Long> page = caller.ids("deals?limit=100&orders[cdate]=ASC");
        List<Long> known = page.stream()
                .filter(id -> account.collection("deals").record(id).has("cdate"))
                .toList();

        assertThat(page).hasSize(100).isNotEqualTo(caller.ids("deals?limit=100"));
        assertThat(known.stream().map(FiltersTest::second)).isSorted();
        assertThat(caller.ids("deals?limit=1&orders[cdate]=DESC"))
                .isEqualTo(caller.ids("deals?limit=1&offset=149&orders[cdate]=ASC"));
    }

    @Test
    void anInstantIsReadToTheSecondWhereTheAccountDoesSo() throws IOException {
        FakeOptions options = FakeOptions.empty().size("contacts", 2).updatedAfter("contacts", UpdatedAfter.INSTANT);
        try (FakeAccount precise = FakeAccount.start(options)) {
            FakeCollection contacts = precise.collection("contacts");
            ObjectNode contact = contacts.record(contacts.ids().get(0));
            contact.put("udate", "2026-11-20T10:00:00-06:00");
            contacts.put(contact);
            Caller precisely = new Caller(precise);

            assertThat(precisely.ids("contacts?filters[updated_after]=2026-11-20T15:59:59Z"))
                    .hasSize(1);
            assertThat(precisely.ids("contacts?filters[updated_after]=2026-11-20T16:00:00Z"))
                    .isEmpty();
            assertThat(precisely.ids("contacts?filters[updated_after]=2026-11-20%2009:59:59"))
                    .hasSize(1);
            assertThat(precisely.ids("contacts?filters[updated_after]=2026-11-20T10:00:00%2B00:00"))
                    .hasSize(1);
            assertThat(precisely.ids("contacts?filters[updated_after]=2026-11-20"))
                    .hasSize(1);
        }
    }

    @Test
    void anUneditedRecordIsJudgedByWhenItWasMade() throws IOException {
        ObjectNode contact = account.collection("contacts")
                .all()
                .filter(c -> c.path("udate").isNull())
                .reduce((a, b) -> b)
                .orElseThrow();
        LocalDate made = utcDate(contact.path("cdate").textValue());

        assertThat(caller.ids("contacts?limit=100&id_greater="
                        + (contact.path("id").asLong() - 1) + "&filters[updated_after]=" + made.minusDays(1)))
                .contains(contact.path("id").asLong());
    }

    @Test
    void unknownFiltersOrdersAndValuesAreIgnored() throws IOException {
        List<Long> all = caller.ids("contacts?limit=100");

        assertThat(caller.ids("contacts?limit=100&filters[updated_since]=2030-01-01"))
                .isEqualTo(all);
        assertThat(caller.ids("contacts?limit=100&filters[updated_after]=soon")).isEqualTo(all);
        assertThat(caller.ids("contacts?limit=100&orders[shoe_size]=DESC")).isEqualTo(all);
        assertThat(caller.ids("tags?limit=100&filters[updated_after]=2030-01-01"))
                .hasSize(36);
        assertThat(caller.ids("tags?limit=100&id_greater=999999")).hasSize(36);
        assertThat(caller.ids("deals?limit=100&id_greater=999999")).hasSize(100);
    }

    private static int total(String call) throws IOException {
        return caller.json(call).at("/meta/total").asInt();
    }

    private static List<Long> ids(String table, Predicate<ObjectNode> matching) {
        return account.collection(table)
                .all()
                .filter(matching)
                .map(record -> record.path("id").asLong())
                .toList();
    }

    private static Predicate<ObjectNode> changed(String field, Predicate<LocalDate> matching) {
        return record -> matching.test(utcDate(
                record.path(record.path(field).isNull() ? "cdate" : field).textValue()));
    }

    private static List<Long> dealsFrom(String date) {
        return ids(
                "deals",
                deal -> deal.has("mdate")
                        && deal.path("mdate").textValue().substring(0, 10).compareTo(date) >= 0);
    }

    private static long second(long deal) {
        return OffsetDateTime.parse(
                        account.collection("deals").record(deal).path("cdate").textValue())
                .toEpochSecond();
    }

    private static Predicate<LocalDate> after(LocalDate date) {
        return day -> day.isAfter(date);
    }

    private static LocalDate utcDate(String text) {
        return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
