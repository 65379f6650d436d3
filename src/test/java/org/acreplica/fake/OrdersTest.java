package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {

    private static final String NEWEST_FIRST = "dealActivities?limit=100&orders[cdate]=DESC";

    private final FakeAccount account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0));
    private final Caller caller = new Caller(account);

    @AfterEach
    void stop() {
        account.close();
    }

    @ParameterizedTest
    @CsvSource({
        "dealActivities, deal_activities, cdate",
        "contactAutomations, contact_automations, lastdate",
        "bounceLogs, bounce_logs, tstamp",
        "emailActivities, email_activities, tstamp"
    })
    void aTailIsReadNewestFirstAndOldestFirst(String path, String table, String field) throws IOException {
        List<JsonNode> newest = read(path, field, "DESC");
        List<JsonNode> oldest = read(path, field, "ASC");

        assertThat(newest).hasSize(account.collection(table).size()).doesNotHaveDuplicates();
        assertThat(seconds(newest, field)).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(seconds(oldest, field)).isSorted();
        assertThat(oldest).containsExactlyInAnyOrderElementsOf(newest);
    }

    @Test
    void whatIsPutTakesItsPlaceAndWhatHasNoDateComesLast() throws IOException {
        FakeCollection activities = account.collection("deal_activities");
        ObjectNode dateless = activities.record(activities.ids().get(10)).putNull("cdate");
        ObjectNode newest =
                activities.record(activities.ids().get(20)).put("id", "7").put("cdate", "2026-11-20T9:00:00+00:00");
        activities.put(dateless);
        activities.put(newest);

        assertThat(caller.json(NEWEST_FIRST).path("dealActivities").get(0)).isEqualTo(newest);
        assertThat(caller.json(NEWEST_FIRST + "&offset=600").path("dealActivities"))
                .containsExactly(dateless);
        assertThat(caller.json("dealActivities?limit=1&orders[cdate]=ASC").path("dealActivities"))
                .containsExactly(dateless);
    }

    @Test
    void otherOrdersAreIgnored() throws IOException {
        assertThat(caller.ids("dealActivities?limit=100&orders[lastdate]=DESC"))
                .isEqualTo(caller.ids("dealActivities?limit=100"));
        assertThat(caller.ids("tags?limit=100&orders[cdate]=DESC")).isEqualTo(caller.ids("tags?limit=100"));
    }

    @Test
    void anOrderCanBeIgnoredOrNotKept() throws IOException {
        List<Long> kept = caller.ids(NEWEST_FIRST);
        account.faults().on("/api/3/dealActivities").times(1).answer(Fault.ignoresOrder());
        account.faults().on("/api/3/dealActivities").answer(Fault.outOfOrder());

        assertThat(caller.ids(NEWEST_FIRST))
                .isEqualTo(account.collection("deal_activities").ids().subList(0, 100));
        List<Long> swapped = new ArrayList<>(kept);
        Collections.swap(swapped, 0, 99);
        assertThat(caller.ids(NEWEST_FIRST)).isEqualTo(swapped);
    }

    private List<JsonNode> read(String path, String field, String direction) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (int offset = 0; offset < 1_000; offset += 100) {
            caller.json(path + "?limit=100&orders[" + field + "]=" + direction + "&offset=" + offset)
                    .path(path)
                    .forEach(records::add);
        }
        return records;
    }

    private static List<Long> seconds(List<JsonNode> records, String field) {
        return records.stream()
                .map(record ->
                        OffsetDateTime.parse(record.path(field).textValue()).toEpochSecond())
                .toList();
    }
}
