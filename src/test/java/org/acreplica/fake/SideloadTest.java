package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideloadTest {

    private static final Map<String, String> CHILDREN = Map.of(
            "fieldValues", "contact_custom_field_values",
            "contactTags", "contact_tags",
            "contactLists", "contact_lists",
            "contactAutomations", "contact_automations");
    private static final String ALL = "include=fieldValues,contactTags,contactLists,contactAutomations";
    private static final String CONTACTS = "/api/3/contacts";

    private final FakeAccount account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0));
    private final Caller caller = new Caller(account);

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void allPagesTogetherBringExactlyTheRowsOfTheOwnLists() throws IOException {
        Map<String, Map<Long, JsonNode>> beside = new TreeMap<>();
        for (int offset = 0; offset < 1_200; offset += 100) {
            ObjectNode page = caller.json("contacts?limit=100&offset=" + offset + "&" + ALL);
            CHILDREN.keySet()
                    .forEach(key -> page.path(key)
                            .forEach(row -> assertThat(beside.computeIfAbsent(key, none -> new TreeMap<>())
                                            .put(row.path("id").asLong(), row))
                                    .isNull()));
        }

        for (String key : CHILDREN.keySet()) {
            Map<Long, JsonNode> own = new TreeMap<>();
            for (int offset = 0; offset < 1_500; offset += 100) {
                caller.json(key + "?limit=100&offset=" + offset)
                        .path(key)
                        .forEach(row -> own.put(row.path("id").asLong(), row));
            }
            assertThat(beside.get(key)).as(key).isEqualTo(own).hasSizeGreaterThan(600);
        }
    }

    @Test
    void eachContactListsTheIdsOfItsOwnRows() throws IOException {
        ObjectNode page = caller.json("contacts?limit=100&" + ALL);

        for (String key : CHILDREN.keySet()) {
            Map<String, List<String>> expected = new LinkedHashMap<>();
            page.path("contacts")
                    .forEach(contact -> expected.put(contact.path("id").asText(), new ArrayList<>()));
            page.path(key)
                    .forEach(row -> expected.get(row.path("contact").asText())
                            .add(row.path("id").textValue()));
            page.path("contacts")
                    .forEach(contact -> assertThat(contact.path(key))
                            .extracting(JsonNode::textValue)
                            .isEqualTo(expected.get(contact.path("id").asText())));
        }
        assertThat(page.path("contacts"))
                .anyMatch(contact -> contact.path("contactTags").size() > 2);
        assertThat(page.path("contacts"))
                .anyMatch(contact -> contact.path("contactTags").isEmpty());
    }

    @Test
    void onlyWhatIsAskedForComes() throws IOException {
        ObjectNode two = caller.json("contacts?limit=100&include=contactTags,nothing,contactLists");
        assertThat(two.fieldNames())
                .toIterable()
                .containsExactly("scoreValues", "contactTags", "contactLists", "contacts", "meta");
        assertThat(two.path("contacts"))
                .allMatch(contact -> contact.has("contactLists") && !contact.has("fieldValues"));

        ObjectNode none = caller.json("contacts?limit=100");
        assertThat(none.fieldNames()).toIterable().containsExactly("scoreValues", "contacts", "meta");
        assertThat(none.path("contacts")).noneMatch(contact -> contact.has("contactTags"));
        assertThat(caller.json("tags?include=contactTags").fieldNames())
                .toIterable()
                .containsExactly("tags", "meta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=30&offset=60",
                "limit=100&orders[id]=ASC&id_greater=10900",
                "limit=50&orders[id]=DESC",
                "limit=100&filters[updated_after]=2026-09-15",
                "limit=20&orders[id]=ASC&id_greater=10900&filters[updated_after]=2026-09-15&offset=5"
            })
    void theRowsAreThoseOfThePageWhateverElseIsAsked(String query) throws IOException {
        ObjectNode page = caller.json("contacts?" + query + "&" + ALL);

        assertThat(caller.ids("contacts?" + query)).isNotEmpty().isEqualTo(ids(page.path("contacts")));
        for (String key : CHILDREN.keySet()) {
            List<Long> listed = new ArrayList<>();
            page.path("contacts").forEach(contact -> contact.path(key).forEach(id -> listed.add(id.asLong())));
            assertThat(ids(page.path(key))).isEqualTo(listed);
        }
    }

    @Test
    void whatIsPutAndRemovedIsSeenBesideAtOnce() throws IOException {
        FakeCollection tags = account.collection("contact_tags");
        List<Long> contacts = account.collection("contacts").ids();
        ObjectNode moved = tags.record(tags.ids().get(0));
        long from = moved.path("contact").asLong();
        long to = contacts.get(50);
        moved.put("contact", Long.toString(to));
        tags.put(moved);
        tags.putRaw(5, "{\"id\":\"5\", \"contact\" : " + to + ", \"tag\":\"1\"}");

        assertThat(tagsOf(to)).contains(5L, moved.path("id").asLong());
        assertThat(tagsOf(from)).doesNotContain(moved.path("id").asLong());

        tags.remove(5);
        moved.put("contact", Long.toString(from));
        tags.put(moved);

        assertThat(tagsOf(to)).doesNotContain(5L, moved.path("id").asLong());
        assertThat(tagsOf(from)).contains(moved.path("id").asLong());
    }

    @Test
    void aContactFromOutsideHasItsRowsToo() throws IOException {
        account.collection("contacts").putRaw(3, "{\"id\":\"3\"}");
        account.collection("contacts").putRaw(4, "{}");
        account.collection("contacts").putRaw(5, "not json");
        account.collection("contact_lists").putRaw(9, "{\"id\":\"9\",\"contact\":\"3\"}");

        assertThat(caller.text("contacts?limit=3&include=contactLists"))
                .startsWith("{\"scoreValues\":[],\"contactLists\":[{\"id\":\"9\",\"contact\":\"3\"}],"
                        + "\"contacts\":[{\"id\":\"3\",\"contactLists\":[\"9\"]},{\"contactLists\":[]},not json],");
    }

    @Test
    void includeCanBeIgnored() throws IOException {
        account.faults().on(CONTACTS).whenIncluding().answer(SideloadFaults.ignored());

        assertThat(caller.text("contacts?limit=5&" + ALL)).isEqualTo(caller.text("contacts?limit=5"));
        assertThat(account.faults().fired()).isEqualTo(Map.of("include ignored", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 422, 500})
    void includeCanBeRefused(int status) throws IOException {
        account.faults().on(CONTACTS).whenIncluding().answer(Fault.status(status));

        assertThat(caller.status("contacts?" + ALL)).isEqualTo(status);
        assertThat(caller.status("contacts")).isEqualTo(200);
        assertThat(caller.status("contacts?include=")).isEqualTo(200);
    }

    @Test
    void includeCanHang() throws IOException {
        account.faults().on(CONTACTS).whenIncluding().answer(Fault.hang());

        Assertions.assertThatThrownBy(
                        () -> caller.send(caller.request("contacts?" + ALL).timeout(Duration.ofMillis(150))))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(caller.status("contacts")).isEqualTo(200);
    }

    @Test
    void aRowCanBeMissingThoughItIsListed() throws IOException {
        ObjectNode whole = caller.json("contacts?limit=100&" + ALL);
        account.faults().on(CONTACTS).answer(SideloadFaults.rowMissing());
        ObjectNode page = caller.json("contacts?limit=100&" + ALL);

        for (String key : CHILDREN.keySet()) {
            assertThat(page.path(key)).hasSize(whole.path(key).size() - 1);
        }
        assertThat(page.path("contacts")).isEqualTo(whole.path("contacts"));
        assertThat(page.path("scoreValues")).isEqualTo(whole.path("scoreValues"));
    }

    @Test
    void rowsCanBeCutOffWithTheirIdsOrWithout() throws IOException {
        account.faults().on(CONTACTS).times(1).answer(SideloadFaults.rowsCutAt(10));
        account.faults().on(CONTACTS).answer(SideloadFaults.rowsAndIdsCutAt(10));
        ObjectNode rows = caller.json("contacts?limit=100&" + ALL);
        ObjectNode both = caller.json("contacts?limit=100&" + ALL);

        assertThat(rows.path("contactLists")).hasSize(10).isEqualTo(both.path("contactLists"));
        assertThat(listed(rows, "contactLists")).hasSizeGreaterThan(50);
        assertThat(listed(both, "contactLists")).isEqualTo(ids(both.path("contactLists")));
    }

    @Test
    void rowsCanBeThinner() throws IOException {
        account.faults().on(CONTACTS).answer(SideloadFaults.thinRows("links", "cdate"));

        ObjectNode page = caller.json("contacts?limit=100&include=contactTags");

        assertThat(page.path("contactTags"))
                .isNotEmpty()
                .allMatch(row -> !row.has("cdate") && !row.has("links") && row.has("tag"));
        assertThat(page.path("scoreValues")).isNotEmpty().allMatch(row -> row.has("links"));
    }

    @Test
    void idsCanBeLeftOutAndRowsCanComeLast() throws IOException {
        account.faults().on(CONTACTS).times(1).answer(SideloadFaults.noIds());
        account.faults().on(CONTACTS).answer(SideloadFaults.rowsLast());

        ObjectNode unlisted = caller.json("contacts?limit=100&include=contactTags");
        ObjectNode behind = caller.json("contacts?limit=100&include=contactTags");

        assertThat(unlisted.path("contactTags")).isNotEmpty();
        assertThat(unlisted.path("contacts")).noneMatch(contact -> contact.has("contactTags"));
        assertThat(behind.fieldNames()).toIterable().containsExactly("contacts", "scoreValues", "contactTags", "meta");
        assertThat(listed(behind, "contactTags")).isEqualTo(ids(unlisted.path("contactTags")));
    }

    @Test
    void aRemovedFieldTakesItsOptionsAlong() throws IOException {
        FakeCollection fields = account.collection("contact_custom_fields");
        int before = account.collection("contact_custom_field_options").size();
        assertThat(caller.json("fields?limit=1").path("fieldOptions")).hasSize(4);

        fields.remove(fields.ids().get(0));

        assertThat(account.collection("contact_custom_field_options").size()).isEqualTo(before - 4);
        assertThat(caller.json("fields?limit=100").path("fieldOptions")).hasSize(before - 4);
        assertThat(account.collection("stages").size()).isEqualTo(14);
    }

    @Test
    void optionsAreThoseOfTheFieldsOnThePage() throws IOException {
        ObjectNode page = caller.json("fields?limit=2&offset=2");

        assertThat(page.at("/meta/total").textValue()).isEqualTo("8");
        assertThat(page.path("fieldOptions"))
                .hasSize(3)
                .allMatch(option -> option.path("field").equals(page.at("/fields/0/id")));
        assertThat(page.path("fieldRels")).hasSize(2);
    }

    private List<Long> tagsOf(long contact) throws IOException {
        ObjectNode page = caller.json("contacts?limit=1&include=contactTags&id_greater=" + (contact - 1));
        assertThat(page.at("/contacts/0/id").asLong()).isEqualTo(contact);
        return ids(page.path("contactTags"));
    }

    private static List<Long> listed(ObjectNode page, String key) {
        List<Long> listed = new ArrayList<>();
        page.path("contacts").forEach(contact -> contact.path(key).forEach(id -> listed.add(id.asLong())));
        return listed;
    }

    private static List<Long> ids(JsonNode rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }
}
