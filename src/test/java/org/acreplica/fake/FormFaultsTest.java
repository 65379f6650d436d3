package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormFaultsTest {

    private static final String TAGS = "/api/3/tags";

    private final FakeAccount account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0));
    private final Caller caller = new Caller(account);

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void aListOfNothingCanBeNull() throws IOException {
        account.faults().on(TAGS).answer(FormFaults.nullList());

        assertThat(caller.text("tags")).isEqualTo("{\"tags\":null,\"meta\":{\"total\":\"0\"}}");
    }

    @Test
    void aListCanBeAMapWithAHole() throws IOException {
        List<Long> ids = caller.ids("tags?limit=3");
        account.faults().on(TAGS).answer(FormFaults.mapList());

        ObjectNode page = caller.json("tags?limit=3");
        assertThat(page.path("tags").fieldNames()).toIterable().containsExactly("0", "2", "3");
        assertThat(page.path("tags")).extracting(tag -> tag.path("id").asLong()).isEqualTo(ids);
        assertThat(page.at("/meta/total").textValue()).isEqualTo("36");
        assertThat(caller.json("tags?offset=100").path("tags").isArray()).isTrue();
    }

    @Test
    void aDateCanBePhpsZero() throws IOException {
        account.faults().on("/api/3/contacts").answer(FormFaults.zeroDate("udate"));

        for (JsonNode contact : caller.json("contacts").path("contacts")) {
            assertThat(contact.path("udate").textValue()).isEqualTo("-0001-11-30T00:00:00-06:00");
            assertThat(contact.path("cdate").textValue()).startsWith("202");
        }
    }

    @Test
    void successCanCarryErrors() throws IOException {
        account.faults().on(TAGS).answer(FormFaults.errorsWithSuccess("No \"tags\" today"));

        assertThat(caller.status("tags")).isEqualTo(200);
        assertThat(caller.text("tags")).isEqualTo("{\"errors\":[{\"title\":\"No \\\"tags\\\" today\"}]}");
    }

    @Test
    void idsCanBeUuids() throws IOException {
        account.faults().on("/api/3/notes").answer(FormFaults.uuidIds());

        ObjectNode first = caller.json("notes?limit=10");
        assertThat(first.path("notes"))
                .hasSize(10)
                .allSatisfy(note ->
                        assertThat(UUID.fromString(note.path("id").textValue())).isNotNull());
        assertThat(first.at("/notes/0/owner/id").asLong()).isPositive();
        assertThat(caller.json("notes?limit=10")).isEqualTo(first);
    }

    @Test
    void twoRowsWithoutATotalCanComeAgainForEver() throws IOException {
        FakeOptions options = FakeOptions.empty().size("tags", 2).total("tags", TotalForm.ABSENT);
        try (FakeAccount two = FakeAccount.start(options)) {
            two.faults().on(TAGS).answer(Fault.ignoresOffset());

            ObjectNode page = new Caller(two).json("tags?limit=100");
            assertThat(page.path("tags")).hasSize(2);
            assertThat(page.has("meta")).isFalse();
            assertThat(new Caller(two).json("tags?limit=100&offset=2")).isEqualTo(page);
        }
    }

    @Test
    void oneWordCanBeSaidTwice() throws IOException {
        account.faults()
                .on(TAGS)
                .answer(Fault.status(429).with("Retry-After", "2").with("Retry-After", "2"));

        assertThat(caller.get("tags").headers().allValues("Retry-After")).containsExactly("2", "2");
    }

    @Test
    void aRefusalNeedNotBeActiveCampaigns() throws IOException {
        account.faults().onAll().times(1).answer(Fault.alien(403));
        account.faults().on(TAGS).answer(Fault.alien(404));

        HttpResponse<byte[]> alien = caller.get("users");
        assertThat(alien.statusCode()).isEqualTo(403);
        assertThat(alien.headers().firstValue("cf-mitigated")).hasValue("challenge");
        assertThat(alien.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(new String(alien.body())).startsWith("<!DOCTYPE html>");
        assertThat(caller.status("tags")).isEqualTo(404);
        assertThat(account.faults().fired()).containsOnlyKeys("alien 403", "alien 404");
    }

    @Test
    void onlyTheExclusionsRefuseAParameterThatTheyDoNotKnow() throws IOException {
        assertThat(caller.status("lists/exclusions?limit=100&offset=0&orders[lists]=ASC"))
                .isEqualTo(200);
        assertThat(caller.json("lists/exclusions").path("exclusions")).hasSize(9);
        assertThat(caller.status("lists/exclusions?orders[id]=ASC")).isEqualTo(422);
        assertThat(caller.status("lists?orders[id]=ASC&nothing=1")).isEqualTo(200);
    }
}
