package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeAccountTest {

    private static FakeAccount account;
    private static Caller caller;

    @BeforeAll
    static void start() {
        account = FakeAccount.start(FakeOptions.demo().requestsPerSecond(0).rateLimitHeaders(true));
        caller = new Caller(account);
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @BeforeEach
    void forget() {
        account.clearRequests();
    }

    @Test
    void aWrongTokenAndNoTokenAreForbidden() throws IOException {
        URI uri = URI.create(account.url() + "/api/3/contacts");

        HttpResponse<byte[]> wrong = caller.send(HttpRequest.newBuilder(uri).header("Api-Token", "another"));
        HttpResponse<byte[]> none = caller.send(HttpRequest.newBuilder(uri));

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(new String(wrong.body())).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(none.statusCode()).isEqualTo(403);
    }

    @Test
    void onlyGetIsAllowedAndTheRestIsRecorded() throws IOException {
        HttpResponse<byte[]> answer =
                caller.send(caller.request("contacts").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(account.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.status()).isEqualTo(405);
        });
    }

    @Test
    void anUnknownPathIsNotFound() throws IOException {
        HttpResponse<byte[]> answer = caller.get("contact");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body())).isEqualTo("{\"errors\":[{\"status\":404,\"title\":\"Not Found\"}]}");
        assertThat(caller.status("score_values")).isEqualTo(404);
    }

    @Test
    void theKeysOwnUserIsTold() throws IOException {
        assertThat(caller.json("users/me").path("user"))
                .isEqualTo(account.collection("users").all().iterator().next());
    }

    @Test
    void theKeysOwnUserIsThereEvenWhereNoUsersAreListed() throws IOException {
        try (FakeAccount bare = FakeAccount.start(FakeOptions.empty())) {
            assertThat(new Caller(bare).json("users/me").path("user").path("id").asLong())
                    .isPositive();
        }
    }

    @Test
    void aPageHasTwentyRecordsByDefaultAndNeverMoreThanAHundred() throws IOException {
        assertThat(caller.ids("contacts")).hasSize(20);
        assertThat(caller.ids("contacts?limit=7")).hasSize(7);
        assertThat(caller.ids("contacts?limit=5000")).hasSize(100);
        assertThat(caller.ids("contacts?limit=many")).hasSize(20);
    }

    @Test
    void offsetsWalkThroughAllRecords() throws IOException {
        List<Long> seen = new ArrayList<>();
        for (int offset = 0; offset <= 900; offset += 100) {
            seen.addAll(caller.ids("contactTags?limit=100&offset=" + offset));
        }

        assertThat(seen).isEqualTo(account.collection("contact_tags").ids()).doesNotHaveDuplicates();
    }

    @Test
    void allObjectsAnswerUnderTheirKeyWithTheirTotal() throws IOException {
        for (ObjectSpec object : ObjectSpec.all()) {
            HttpResponse<byte[]> answer = caller.get(object.path() + "?limit=100");
            ObjectNode page = Json.object(answer.body());
            int size = account.collection(object.table()).size();
            int counted = object.counted().equals("fields")
                    ? account.collection("contact_custom_fields").size()
                    : size;

            assertThat(answer.statusCode())
                    .as(object.table())
                    .isEqualTo(object.table().equals("tasks") ? 201 : 200);
            assertThat(page.path(object.key())).as(object.table()).hasSize(Math.min(size, 100));
            switch (object.total()) {
                case "string" ->
                    assertThat(page.at("/meta/total").textValue())
                            .as(object.table())
                            .isEqualTo("" + counted);
                case "number" ->
                    assertThat(page.at("/meta/total").longValue())
                            .as(object.table())
                            .isEqualTo(counted);
                default -> assertThat(page.has("meta")).as(object.table()).isFalse();
            }
            assertThat(object.siblings()).as(object.table()).allMatch(page::has);
            assertThat(object.meta()).as(object.table()).allMatch(page.path("meta")::has);
        }
    }

    @Test
    void whatStandsBesideTheRecordsBelongsToThem() throws IOException {
        ObjectNode contacts = caller.json("contacts?limit=100");
        ObjectNode fields = caller.json("fields?limit=100");
        ObjectNode pipelines = caller.json("dealGroups?limit=100");

        assertThat(contacts.fieldNames()).toIterable().containsExactly("scoreValues", "contacts", "meta");
        assertThat(fields.fieldNames()).toIterable().containsExactly("fieldOptions", "fieldRels", "fields", "meta");
        assertThat(pipelines.fieldNames()).toIterable().containsExactly("dealStages", "dealGroups", "meta");
        assertThat(contacts.findValues("scoreValues").get(0).findValuesAsText("id"))
                .containsExactlyElementsOf(strings(contacts, "contacts", "scoreValues"))
                .isNotEmpty();
        assertThat(fields.path("fieldOptions").findValuesAsText("id"))
                .containsExactlyElementsOf(strings(fields, "fields", "options"))
                .isNotEmpty();
        assertThat(pipelines.path("dealStages"))
                .containsExactlyInAnyOrderElementsOf(caller.json("dealStages").path("dealStages"));
    }

    @Test
    void dealsSayTheirSumsByCurrency() throws IOException {
        ObjectNode page = caller.json("deals?limit=100");
        long euros = 0;
        for (var deal : page.path("deals")) {
            euros += deal.path("currency").asText().equals("eur")
                    ? deal.path("value").asLong()
                    : 0;
        }

        assertThat(page.at("/meta/currencies/EUR/value").textValue()).isEqualTo("" + euros);
        assertThat(euros).isPositive();
    }

    @Test
    void requestsAreRecordedDecodedInOrder() throws IOException {
        caller.get("contacts?limit=1&filters%5Bupdated_after%5D=2026-10-01&orders[id]=ASC");
        caller.get("tags");

        assertThat(account.requests()).extracting(FakeRequest::path).containsExactly("/api/3/contacts", "/api/3/tags");
        FakeRequest first = account.requests().get(0);
        assertThat(first.query())
                .containsEntry("limit", "1")
                .containsEntry("filters[updated_after]", "2026-10-01")
                .containsEntry("orders[id]", "ASC");
        assertThat(first.headers().get("api-token")).isEqualTo(account.token());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.nanos()).isLessThan(account.requests().get(1).nanos());
    }

    @Test
    void requestsAreCountedByPathAndParameter() throws IOException {
        caller.get("contacts?limit=1&include=contactTags");
        caller.get("contacts?limit=2&orders%5Bid%5D=ASC");
        caller.get("tags?offset=1");

        assertThat(account.requestsByPath()).isEqualTo(Map.of("/api/3/contacts", 2, "/api/3/tags", 1));
        assertThat(account.requestsByParameter("/api/3/contacts"))
                .isEqualTo(Map.of("limit", 2, "include", 1, "orders[id]", 1));
        assertThat(account.requestsByParameter("/api/3/users")).isEmpty();
        assertThat(account.requests().get(0).include()).containsExactly("contactTags");
        assertThat(account.requests().get(2).limit()).isEqualTo(20);
    }

    @Test
    void limitHeadersAreSentWhenSwitchedOn() throws IOException {
        try (FakeAccount limited = FakeAccount.start(FakeOptions.empty().rateLimitHeaders(true))) {
            assertThat(new Caller(limited).get("tags").headers().map())
                    .containsEntry("ratelimit-limit", List.of("5"))
                    .containsEntry("ratelimit-remaining", List.of("4"));
        }
        try (FakeAccount silent = FakeAccount.start(FakeOptions.empty())) {
            assertThat(new Caller(silent).get("tags").headers().map()).doesNotContainKey("ratelimit-limit");
        }
    }

    @Test
    void totalsCanBeWrittenOtherwiseAndCanLie() throws IOException {
        FakeOptions options = FakeOptions.empty()
                .size("tags", 30)
                .total("tags", TotalForm.NUMBER)
                .lie("tags", total -> total + 5)
                .total("users", TotalForm.ABSENT);
        try (FakeAccount odd = FakeAccount.start(options)) {
            assertThat(new Caller(odd).json("tags").at("/meta/total").isNumber())
                    .isTrue();
            assertThat(new Caller(odd).json("tags").at("/meta/total").longValue())
                    .isEqualTo(35);
            assertThat(new Caller(odd).json("users").has("meta")).isFalse();
        }
    }

    @Test
    void latencyHoldsAnswersAndCanBeChangedMeanwhile() throws IOException {
        try (FakeAccount slow = FakeAccount.start(FakeOptions.empty().latency(Duration.ofDays(1)))) {
            Caller caller = new Caller(slow);
            assertThatIOException()
                    .isThrownBy(() -> caller.send(caller.request("tags").timeout(Duration.ofMillis(100))));

            slow.latency(Duration.ZERO);
            assertThat(caller.text("tags")).startsWith("{\"tags\":[");
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        String request = "GET /api/3/tags?limit=100 HTTP/1.1\r\nHost: x\r\nApi-Token: " + account.token() + "\r\n\r\n";
        URI uri = URI.create(account.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            for (int i = 0; i < 30; i++) {
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                assertThat(readAnswer(socket.getInputStream())).startsWith("{\"tags\":[");
            }
        }
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        return new String(in.readNBytes(Integer.parseInt(length.group(1))), UTF_8);
    }

    @Test
    void aGivenPortIsTaken() throws IOException {
        FakeAccount first = FakeAccount.start(FakeOptions.empty());
        int port = URI.create(first.url()).getPort();
        assertThatThrownBy(() -> FakeAccount.start(FakeOptions.empty().port(port)))
                .hasMessageContaining("port " + port);
        first.close();

        try (FakeAccount second = FakeAccount.start(FakeOptions.empty().port(port))) {
            assertThat(second.url()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(new Caller(second).status("tags")).isEqualTo(200);
        }
    }

    private static List<String> strings(ObjectNode page, String key, String field) {
        List<String> ids = new ArrayList<>();
        page.path(key).forEach(record -> record.path(field).forEach(id -> ids.add(id.textValue())));
        return ids;
    }
}
