package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictLimitTest {

    private static final long MILLI = 1_000_000L;

    @Test
    void theSixthRequestInASecondIsRefusedAndToldWhenToComeAgain() throws IOException {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().size("tags", 3).retryAfter(30))) {
            List<HttpResponse<byte[]>> answers = sixTimes(account, "tags");

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 200, 200, 429);
            assertThat(answers.get(5).headers().firstValue("Retry-After")).hasValue("30");
            assertThat(new String(answers.get(5).body())).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(account.throttledCount()).isEqualTo(1);
            assertThat(account.worstSecond()).isEqualTo(6);
            assertThat(account.requests()).extracting(FakeRequest::status).endsWith(200, 429);
        }
    }

    @Test
    void badRequestsCountToo() throws IOException {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            assertThat(sixTimes(account, "nothing"))
                    .extracting(HttpResponse::statusCode)
                    .containsExactly(404, 404, 404, 404, 404, 429);
        }
    }

    @Test
    void withoutALimitNothingIsRefused() throws IOException {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0))) {
            assertThat(sixTimes(account, "tags"))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
    }

    @Test
    void clearingTheRequestsDoesNotForgetThemForTheLimit() throws IOException {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            sixTimes(account, "tags");
            account.clearRequests();

            assertThat(account.requests()).isEmpty();
            assertThat(account.worstSecond()).isZero();
            assertThat(new Caller(account).status("tags")).isEqualTo(429);
        }
    }

    @Test
    void evenlySpacedRequestsPassForEver() {
        StrictWindow window = new StrictWindow(5);
        for (int i = 0; i < 100; i++) {
            assertThat(window.exceededBy(i * 200 * MILLI)).isFalse();
        }
    }

    @Test
    void refusedRequestsCountAgainstTheNext() {
        StrictWindow window = new StrictWindow(2);

        assertThat(window.exceededBy(0)).isFalse();
        assertThat(window.exceededBy(100 * MILLI)).isFalse();
        assertThat(window.exceededBy(999 * MILLI)).isTrue();
        assertThat(window.exceededBy(1_050 * MILLI)).isTrue();
        assertThat(window.exceededBy(1_998 * MILLI)).isTrue();
        assertThat(window.exceededBy(2_998 * MILLI)).isFalse();
    }

    @Test
    void whatRemainsGrowsAgainAsTheSecondPasses() {
        StrictWindow window = new StrictWindow(3);
        window.exceededBy(0);
        window.exceededBy(500 * MILLI);

        assertThat(window.remainingAt(600 * MILLI)).isEqualTo(1);
        assertThat(window.remainingAt(1_000 * MILLI)).isEqualTo(2);
        assertThat(window.remainingAt(1_500 * MILLI)).isEqualTo(3);
    }

    private static List<HttpResponse<byte[]>> sixTimes(FakeAccount account, String call) throws IOException {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(new Caller(account).get(call));
        }
        return answers;
    }
}
