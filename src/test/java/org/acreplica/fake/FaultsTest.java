package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String TAGS = "/api/3/tags";

    private final FakeAccount account =
            FakeAccount.start(FakeOptions.demo().requestsPerSecond(0).size("tags", 250));
    private final Caller caller = new Caller(account);
    private final String good = goodPage();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void aFaultFiresSoOftenOnItsPathOnly() throws IOException {
        account.faults().on(TAGS).times(2).answer(Fault.status(500));

        assertThat(caller.status("users")).isEqualTo(200);
        assertThat(List.of(caller.status("tags"), caller.status("tags"), caller.status("tags")))
                .containsExactly(500, 500, 200);
        assertThat(account.faults().fired()).isEqualTo(Map.of("status 500", 2));
    }

    @Test
    void aFaultCanBeginLaterAndLastForEver() throws IOException {
        account.faults().on(TAGS).from(3).answer(Fault.status(404));

        assertThat(List.of(caller.status("tags"), caller.status("tags"), caller.status("tags"), caller.status("tags")))
                .containsExactly(200, 200, 404, 404);
    }

    @Test
    void faultsForAllFollowOneAnotherUntilTheyAreCleared() throws IOException {
        account.faults().onAll().times(1).answer(Fault.status(503).with("Retry-After", "1"));
        account.faults().onAll().answer(Fault.status(403));

        assertThat(caller.get("tags").headers().firstValue("Retry-After")).hasValue("1");
        assertThat(caller.status("users/me")).isEqualTo(403);
        assertThat(caller.status("nothing")).isEqualTo(403);

        account.faults().clear();
        assertThat(caller.status("tags")).isEqualTo(200);
        assertThat(account.faults().fired()).isEqualTo(Map.of("status 503", 1, "status 403", 2));
    }

    @Test
    void aFaultCanMeetOnePageOnly() throws IOException {
        account.faults()
                .on(TAGS)
                .when(request -> "100".equals(request.query().get("offset")))
                .answer(Fault.status(502));

        assertThat(caller.status("tags?limit=100")).isEqualTo(200);
        assertThat(caller.status("tags?limit=100&offset=100")).isEqualTo(502);
    }

    @Test
    void onePageCanBeTooHeavy() throws IOException {
        long heavy = account.collection("tags").ids().get(130);
        Fault tooHeavy = Fault.status(504).named("page too heavy");
        account.faults().on(TAGS).whenHolding(heavy).whenLimitAbove(25).answer(tooHeavy);

        assertThat(caller.status("tags?limit=100")).isEqualTo(200);
        assertThat(caller.status("tags?limit=100&offset=100")).isEqualTo(504);
        assertThat(caller.status("tags?limit=26&offset=105")).isEqualTo(504);
        assertThat(caller.ids("tags?limit=25&offset=110")).contains(heavy);
        assertThat(account.faults().fired()).isEqualTo(Map.of("page too heavy", 2));
    }

    @Test
    void oneRecordCanSpoilEveryPageThatHoldsIt() throws IOException {
        long poisonous = account.collection("contacts").ids().get(50);
        account.faults().on("/api/3/contacts").whenHolding(poisonous).answer(Fault.status(500));

        assertThat(caller.status("contacts?limit=50")).isEqualTo(200);
        assertThat(caller.status("contacts?limit=1&offset=50")).isEqualTo(500);
        assertThat(caller.status("contacts?limit=1&orders[id]=ASC&id_greater=" + (poisonous - 1)))
                .isEqualTo(500);
        assertThat(caller.status("contacts?limit=1&orders[id]=ASC&id_greater=" + poisonous))
                .isEqualTo(200);
    }

    @Test
    void aRuleThatLooksAtThePageLetsOthersThrough() throws IOException {
        account.faults().on(TAGS).whenHolding(1).answer(Fault.status(500));
        account.faults().on(TAGS).times(1).answer(Fault.status(503));

        assertThat(caller.status("tags")).isEqualTo(503);
        assertThat(caller.status("tags")).isEqualTo(200);
        assertThat(caller.status("nothing")).isEqualTo(404);
    }

    @Test
    void largeOffsetsCanBeRefused() throws IOException {
        account.faults().on(TAGS).whenOffsetFrom(200).answer(Fault.status(400));

        assertThat(caller.status("tags?limit=100&offset=199")).isEqualTo(200);
        assertThat(caller.status("tags?limit=100&offset=200")).isEqualTo(400);
        assertThat(caller.status("tags?limit=100&offset=300")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503, 504})
    void everyStatusHasABody(int status) throws IOException {
        account.faults().on(TAGS).answer(Fault.status(status));

        HttpResponse<byte[]> answer = caller.get("tags");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(account.throttledCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "86400", "Wed, 21 Oct 2026 07:28:00 GMT", "soon"})
    void retryAfterCanBeAnything(String value) throws IOException {
        account.faults().on(TAGS).answer(Fault.status(429).with("Retry-After", value));

        assertThat(caller.get("tags").headers().firstValue("Retry-After")).hasValue(value);
    }

    @Test
    void aPageIsNotMadeWhereTheFaultHasItsOwnAnswer() throws IOException {
        account.collection("tags").beforePage(query -> {
            throw new AssertionError("made");
        });
        account.faults().on(TAGS).answer(Fault.status(422, "application/json", "{\"errors\":\"One sentence.\"}"));

        assertThat(caller.text("tags")).isEqualTo("{\"errors\":\"One sentence.\"}");
    }

    @Test
    void successCanBeEmptyOrSomethingElse() throws IOException {
        account.faults().on(TAGS).times(1).answer(Fault.emptyBody());
        account.faults().on(TAGS).times(1).answer(Fault.emptyObject());
        account.faults().on(TAGS).times(1).answer(Fault.missingKey());
        account.faults().on(TAGS).times(1).answer(Fault.html());
        account.faults().on(TAGS).times(1).answer(Fault.contentType("text/plain"));

        HttpResponse<byte[]> empty = caller.get("tags");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(caller.text("tags")).isEqualTo("{}");
        assertThat(caller.json("tags").fieldNames()).toIterable().containsExactly("meta");
        assertThat(caller.text("tags")).startsWith("<div");
        HttpResponse<byte[]> plain = caller.get("tags");
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(new String(plain.body(), UTF_8)).isEqualTo(good);
    }

    @Test
    void aTruncatedPageLooksComplete() throws IOException {
        account.faults().on(TAGS).answer(Fault.truncated());

        HttpResponse<byte[]> answer = caller.get("tags");

        assertThat(new String(answer.body(), UTF_8)).isEqualTo(good.substring(0, good.length() / 2));
        assertThatThrownBy(() -> Json.object(answer.body())).hasCauseInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aBodyCutShortEndsTheConnection() throws IOException {
        account.faults().on(TAGS).times(1).answer(Fault.cutShort());

        assertThatThrownBy(() -> caller.get("tags"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(caller.text("tags")).isEqualTo(good);
        assertThat(account.requests()).extracting(FakeRequest::status).endsWith(200, 200);
    }

    @Test
    void aPageCanComePackedOrMarked() throws IOException {
        account.faults().on(TAGS).times(1).answer(Fault.gzip());
        account.faults().on(TAGS).times(1).answer(Fault.byteOrderMark());

        HttpResponse<byte[]> packed = caller.get("tags");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), UTF_8))
                .isEqualTo(good);
        assertThat(caller.text("tags")).isEqualTo("\uFEFF" + good);
    }

    @Test
    void aRedirectNamesAnotherHost() throws IOException {
        account.faults().on(TAGS).answer(Fault.redirect("https://elsewhere.example/api/3/tags"));

        HttpResponse<byte[]> answer = caller.get("tags");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://elsewhere.example/api/3/tags");
    }

    @Test
    void aHangingRequestIsNotAnswered() throws IOException {
        account.faults().on(TAGS).times(1).answer(Fault.hang());

        assertThatThrownBy(() -> caller.send(caller.request("tags").timeout(Duration.ofMillis(150))))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(caller.text("tags")).isEqualTo(good);
        assertThat(account.faults().fired()).isEqualTo(Map.of("hang", 1));
    }

    @Test
    void aShortHangEndsWithTheGoodPage() throws IOException {
        account.faults().on(TAGS).answer(Fault.hang(Duration.ofMillis(20)));

        assertThat(caller.text("tags")).isEqualTo(good);
        assertThat(account.faults().fired()).isEqualTo(Map.of("hang", 1));
    }

    @Test
    void aSlowDripArrivesWhole() throws IOException {
        int pieces = 10;
        account.faults().on(TAGS).answer(Fault.drip(good.length() / pieces, Duration.ofMillis(1)));

        assertThat(caller.text("tags")).isEqualTo(good);
    }

    @Test
    void pagingCanBeIgnored() throws IOException {
        List<Long> all = account.collection("tags").ids();
        account.faults().on(TAGS).times(1).answer(Fault.ignoresOffset());
        account.faults().on(TAGS).times(1).answer(Fault.ignoresLimit());
        account.faults().on(TAGS).times(1).answer(Fault.capsLimitAt(20));

        assertThat(caller.ids("tags?limit=100&offset=100")).isEqualTo(all.subList(0, 100));
        assertThat(caller.ids("tags?limit=100")).isEqualTo(all);
        assertThat(caller.ids("tags?limit=100&offset=100")).isEqualTo(all.subList(100, 120));
    }

    @Test
    void aPageCanBeRepeatedForEver() throws IOException {
        account.faults().on(TAGS).from(2).answer(Fault.repeatsPage());
        caller.ids("tags?limit=100");

        List<Long> second = caller.ids("tags?limit=100&offset=100");
        assertThat(caller.ids("tags?limit=100&offset=200")).isEqualTo(second).hasSize(100);
    }

    @Test
    void totalsCanMoveAndLie() throws IOException {
        account.faults().on(TAGS).times(2).answer(Fault.changingTotal());
        account.faults().on(TAGS).answer(Fault.lyingTotal(total -> total / 2));

        assertThat(List.of(total(), total(), total())).containsExactly("250", "251", "125");
    }

    @Test
    void aThirdOfAPageCanBeMissing() throws IOException {
        account.faults().on(TAGS).answer(Fault.thirdMissing());

        List<Long> page = caller.ids("tags?limit=100");

        assertThat(page)
                .hasSize(67)
                .doesNotContain(account.collection("tags").ids().get(2));
        assertThat(total()).isEqualTo("250");
    }

    @Test
    void anErrorInAHookIsTold() throws IOException {
        account.collection("tags").beforePage(query -> {
            throw new IllegalStateException("the test is wrong");
        });

        assertThat(caller.text("tags")).contains("the test is wrong");
    }

    private String total() throws IOException {
        return caller.json("tags?limit=1").at("/meta/total").textValue();
    }

    private String goodPage() {
        try {
            return caller.text("tags");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
