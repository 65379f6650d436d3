package org.acreplica.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.acreplica.settings.NotifySettings;
import org.acreplica.testing.LogLines;
import org.acreplica.testing.Receiver;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notices to a receiver that is slow, dead, redirects, or fails. */
@Timeout(60)
class NoticesTest {

    private static final Instant AT = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Receiver receiver = new Receiver();
    private final VirtualTime time = new VirtualTime();
    private final LogLines log = new LogLines();
    private Notices notices;

    @BeforeEach
    void start() throws Exception {
        notices = notices(receiver.url(), PATIENCE, PATIENCE);
    }

    @AfterEach
    void close() {
        receiver.release();
        notices.close();
        receiver.close();
        log.close();
    }

    @Test
    void oneObjectOfJsonIsPostedToTheWholeUrl() {
        notices.post(new Notice(Event.OBJECT_FAILED, "tags failed", "tags", "run-1", "HTTP 500", AT));
        notices.close();

        assertThat(receiver.posts()).singleElement().satisfies(post -> {
            assertThat(post.method()).isEqualTo("POST");
            assertThat(post.uri()).isEqualTo("/services/s3cret?key=s3cret%20too");
            assertThat(post.contentType()).isEqualTo("application/json");
            assertThat(post.json())
                    .hasToString("{\"text\":\"tags failed\",\"event\":\"object.failed\",\"object\":\"tags\","
                            + "\"account\":\"me.api-us1.com\",\"run_id\":\"run-1\",\"detail\":\"HTTP 500\","
                            + "\"at\":\"2026-09-01T12:00:00Z\"}");
        });
    }

    @Test
    void whatHasNoObjectRunOrDetailSaysNull() {
        notices.post(notice(Event.DESTINATION_BACK));
        notices.close();

        assertThat(receiver.posts().get(0).json().path("object").isNull()).isTrue();
        assertThat(receiver.posts().get(0).json().path("run_id").isNull()).isTrue();
        assertThat(receiver.posts().get(0).json().path("detail").isNull()).isTrue();
    }

    @Test
    void fourFailuresAreTriedAgainAfterGrowingPauses() {
        receiver.answers(500, 503, 404, 429);

        notices.post(notice(Event.OBJECT_FAILED));
        notices.close();

        assertThat(receiver.posts()).hasSize(5);
        assertThat(time.waited()).isBetween(Duration.ofSeconds(39), Duration.ofSeconds(40));
        assertThat(log.lines()).noneMatch(line -> line.contains("notify.url"));
    }

    @Test
    void theFifthFailureDropsItAndTheNextOneArrives() {
        receiver.answers(500, 500, 500, 500, 500);

        notices.post(notice(Event.OBJECT_FAILED));
        notices.post(notice(Event.OBJECT_RECOVERED));
        notices.close();

        assertThat(receiver.events())
                .containsExactly(
                        "object.failed",
                        "object.failed",
                        "object.failed",
                        "object.failed",
                        "object.failed",
                        "object.recovered");
        assertThat(log.lines())
                .contains(
                        "notify.url: 127.0.0.1 rejected the notice object.failed after 5 attempts: HTTP 500; dropped");
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        receiver.answers(302, 307, 308);

        notices.post(notice(Event.OBJECT_FAILED));
        notices.close();

        assertThat(receiver.posts()).hasSize(4).allMatch(post -> post.uri().startsWith("/services"));
        receiver.answers(301);
        assertThat(testOf(receiver.url())).isEqualTo("HTTP 301, a redirect, which is not followed");
    }

    @Test
    void nobodyWaitsForAReceiverThatIsSlowAndTheOrderStays() {
        receiver.hold();

        notices.post(notice(Event.OBJECT_FAILED));
        await().until(() -> receiver.posts().size() == 1);
        notices.post(notice(Event.OBJECT_RECOVERED));
        notices.post(notice(Event.OBJECT_STALE));
        assertThat(receiver.events()).containsExactly("object.failed");
        receiver.release();
        notices.close();

        assertThat(receiver.events()).containsExactly("object.failed", "object.recovered", "object.stale");
    }

    @Test
    void whatTheQueueDoesNotHoldIsDropped() {
        receiver.hold();
        IntStream.range(0, 260).forEach(any -> notices.post(notice(Event.OBJECT_FAILED)));

        assertThat(log.lines())
                .contains("notify.url: too many notices are waiting for 127.0.0.1; object.failed dropped")
                .hasSizeLessThan(20);
    }

    @Test
    void theEndIsNotHeldUpByAReceiverThatNeverAnswers() throws Exception {
        receiver.hold();
        Notices impatient = notices(receiver.url(), SHORT, PATIENCE);

        impatient.post(notice(Event.OBJECT_FAILED));
        impatient.post(notice(Event.OBJECT_RECOVERED));
        impatient.close();

        assertThat(log.lines())
                .anyMatch(line -> line.matches("notify.url: 127.0.0.1: 2 notices undelivered after .* s; exiting"));
    }

    @Test
    void aReceiverThatIsDeadOrSilentOrUnknownIsToldByItsHostAlone() throws Exception {
        receiver.hold();
        try (Notices hasty = notices(receiver.url(), SHORT, SHORT)) {
            assertThat(hasty.test(AT)).contains("no answer in time");
        }
        assertThat(testOf("http://127.0.0.1:1/s3cret")).isEqualTo("no connection");
        assertThat(testOf("https://no.such.host.invalid/s3cret")).isEqualTo("unknown host");
        Notices unheard = notices("http://127.0.0.1:1/s3cret", PATIENCE, SHORT);
        unheard.post(notice(Event.OBJECT_FAILED));
        unheard.close();

        assertThat(log.lines())
                .contains(
                        "notify.url: 127.0.0.1 rejected the notice object.failed after 5 attempts: no connection; dropped");
        assertThat(String.join("\n", log.lines())).doesNotContain("s3cret");
    }

    private String testOf(String url) {
        try (Notices others = notices(url, SHORT, PATIENCE)) {
            return others.test(AT).orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Notices notices(String url, Duration patience, Duration timeout) throws Exception {
        return new Notices(new NotifySettings(URI.create(url)), "me.api-us1.com", patience, timeout, time);
    }

    private static Notice notice(Event event) {
        return Notice.of(event, "text of " + event.word(), null, AT);
    }
}
