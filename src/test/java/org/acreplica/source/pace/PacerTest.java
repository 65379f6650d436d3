package org.acreplica.source.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acreplica.source.page.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request rate, checked by a server that counts each second, on a clock that the test moves. */
class PacerTest {

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;

    private final List<Long> arrivals = new ArrayList<>();
    private final Random random = new Random(3);
    private long now;

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3.5, 5, 7.25})
    void noSecondHoldsMoreThanTheRateAndLittleOfItIsLeft(double rate) {
        Pacer pace = new Pacer(rate);

        send(pace, 300, 20);

        double span = (arrivals.get(299) - arrivals.get(0)) / 1e9;
        assertThat(mostInASecond()).isLessThanOrEqualTo((int) Math.ceil(rate));
        assertThat(299 / rate / span).isGreaterThan(0.97);
    }

    @Test
    void aRequestThatIsHeldUpOnItsWayArrivesWithNoMoreThanTheLimit() {
        Pacer pace = new Pacer(5);

        for (int burst = 0; burst < 20; burst++) {
            Permit late = pace.grant(waitFor(pace), now);
            now += 700 * MILLI;
            pace.sent(late, now);
            arrivals.add(now);
            answered(pace, late);
            send(pace, 7, 0);
        }

        assertThat(mostInASecond()).isLessThanOrEqualTo(5);
    }

    /** As on a busy machine: nothing happens when due, neither here nor at a server on the same machine. */
    @Test
    void whatABusyMachineSendsArrivesWithNoMoreThanTheLimit() {
        Pacer pace = new Pacer(5);
        long lastAnswer = 0;

        for (int i = 0; i < 1_000; i++) {
            long due = Math.max(now, pace.next(now).orElseThrow());
            now = due + random.nextInt(60) * MILLI;
            Permit permit = pace.grant(now, due);
            pace.sent(permit, now);
            long arrival = now + random.nextInt(60) * MILLI;
            arrivals.add(arrival);
            lastAnswer = arrival + MILLI;
            pace.ended(permit, lastAnswer);
            pace.answered(permit);
            now = Math.max(now, lastAnswer);
        }

        assertThat(mostInASecond()).isLessThanOrEqualTo(5);
        assertThat(1_000 / 5 / (lastAnswer / 1e9)).isGreaterThan(0.85);
    }

    @Test
    void answersOfAServerThatTakesItsTimeDoNotSlowDownAPunctualMachine() {
        Pacer pace = new Pacer(5);
        Deque<Map.Entry<Long, Permit>> underWay = new ArrayDeque<>();

        for (int i = 0; i < 1_000; i++) {
            Permit permit = pace.grant(waitFor(pace), now);
            pace.sent(permit, now);
            underWay.add(Map.entry(now + (100 + random.nextInt(800)) * MILLI, permit));
            while (underWay.getFirst().getKey() <= now) {
                Map.Entry<Long, Permit> answered = underWay.removeFirst();
                pace.ended(answered.getValue(), answered.getKey());
                pace.answered(answered.getValue());
            }
        }

        assertThat(1_000 / 5 / (now / 1e9)).isGreaterThan(0.97);
    }

    @Test
    void aRequestThatWasNeverOnTheWireWasNotFast() {
        Pacer pace = new Pacer(5);
        answered(pace, pace.grant(waitFor(pace), now));
        long began = now;

        for (int i = 0; i < 1_000; i++) {
            long due = waitFor(pace);
            now += 30 * MILLI;
            Permit permit = pace.grant(now, due);
            pace.sent(permit, now);
            now += 100 * MILLI;
            answered(pace, permit);
        }

        assertThat(1_000 / 5 / ((now - began) / 1e9)).isGreaterThan(0.94);
    }

    /** At that rate the next grant is seconds away, which is not a hold. */
    @Test
    void onlyARefusalForTheRateIsAHold() {
        Pacer pace = new Pacer(0.5);
        pace.sent(pace.grant(now, now), now);
        assertThat(pace.next(now)).isNotEmpty();
        assertThat(pace.heldUntil(now)).isEmpty();

        pace.hold(now, Duration.ofSeconds(3));

        assertThat(pace.heldUntil(now)).hasValue(3 * SECOND);
        assertThat(pace.heldUntil(now + 3 * SECOND)).isEmpty();
    }

    @Test
    void afterAHoldOneGoesAloneAndTheOthersMoreSlowlyThanBefore() {
        Pacer pace = new Pacer(5);
        send(pace, 10, 0);
        pace.hold(now, Duration.ofSeconds(3));
        pace.slowDown(1.5);
        long held = now;

        Permit probe = pace.grant(waitFor(pace), now);

        assertThat(now).isGreaterThanOrEqualTo(held + 3 * SECOND);
        assertThat(pace.next(now)).isEmpty();
        pace.sent(probe, now);
        answered(pace, probe);
        arrivals.clear();
        arrivals.add(now);
        send(pace, 5, 0);
        assertThat(now - arrivals.get(0)).isGreaterThan(1_300 * MILLI);
        send(pace, 100, 0);
        assertThat(pace.spacing()).isEqualTo(pace.period());
    }

    @Test
    void aLimitThatOthersSpendTooIsNoticedBeforeItIsMet() {
        OtherCallers others = new OtherCallers();

        assertThat(others.haveSpentTheBudget(remaining(4), 1)).isFalse();
        assertThat(others.haveSpentTheBudget(remaining(1), 4)).isFalse();
        assertThat(others.haveSpentTheBudget(remaining(1), 2)).isTrue();
        assertThat(others.haveSpentTheBudget(remaining(0), 1)).isTrue();
    }

    @Test
    void aHeaderThatNeverLeavesTheBottomSaysNothing() {
        OtherCallers others = new OtherCallers();

        assertThat(others.haveSpentTheBudget(remaining(0), 1)).isFalse();
        assertThat(others.haveSpentTheBudget(new Response(200, Map.of()), 1)).isFalse();
    }

    private static Response remaining(int calls) {
        return new Response(200, Map.of("RateLimit-Limit", "5", "RateLimit-Remaining", Integer.toString(calls)));
    }

    /** @param jitter maximum milliseconds between the wire here and the server */
    private void send(Pacer pace, int requests, int jitter) {
        for (int i = 0; i < requests; i++) {
            Permit departure = pace.grant(waitFor(pace), now);
            pace.sent(departure, now);
            arrivals.add(now + random.nextInt(jitter + 1) * MILLI);
            answered(pace, departure);
        }
    }

    private void answered(Pacer pace, Permit permit) {
        pace.ended(permit, now);
        pace.answered(permit);
    }

    private long waitFor(Pacer pace) {
        now = Math.max(now, pace.next(now).orElseThrow());
        return now;
    }

    private int mostInASecond() {
        return arrivals.stream()
                .mapToInt(from -> (int) arrivals.stream()
                        .filter(at -> at >= from && at < from + SECOND)
                        .count())
                .max()
                .orElseThrow();
    }
}
