package org.acreplica.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.replica.ServedObject;
import org.acreplica.replica.WorkLeft;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;
import org.junit.jupiter.api.Test;

/** Which notices follow from the ends of runs and from polling, and how often. */
class WatchTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration FREQUENCY = Duration.ofHours(6);

    private final List<Notice> told = new ArrayList<>();
    private final Watch watch = new Watch("me.api-us1.com", Clock.fixed(NOW, ZoneOffset.UTC), told::add);

    @Test
    void anObjectThatFailsIsToldOnceAndAgainAfterItRecovered() {
        watch.ended(failed(Cause.SOURCE, "HTTP 500"));
        watch.ended(failed(Cause.TABLE, "no room"));
        watch.ended(succeeded());
        watch.ended(succeeded());
        watch.ended(failed(Cause.SOURCE, "HTTP 500"));

        assertThat(events()).containsExactly("object.failed", "object.recovered", "object.failed");
        assertThat(told.get(0))
                .isEqualTo(new Notice(
                        Event.OBJECT_FAILED,
                        "me.api-us1.com: tags failed: HTTP 500",
                        "tags",
                        "run-1",
                        "HTTP 500",
                        NOW));
    }

    @Test
    void refusedDeletesTakeThePlaceOfTheFailure() {
        watch.ended(failed(Cause.GUARD, "60 of 100 rows are gone"));
        watch.ended(failed(Cause.GUARD, "60 of 100 rows are gone"));

        assertThat(events()).containsExactly("deletes.refused");
    }

    @Test
    void whatFailedBeforeTheProcessBeganIsToldWhenItRecovers() {
        watch.begin(List.of(failed(Cause.SOURCE, "HTTP 500").run()));

        watch.ended(failed(Cause.SOURCE, "HTTP 500"));
        watch.ended(succeeded());

        assertThat(events()).containsExactly("object.recovered");
    }

    @Test
    void runsThatAreSkippedOrStoppedAreNotTold() {
        watch.ended(outcome(RunStatus.SKIPPED, Cause.FORBIDDEN, "HTTP 403", List.of()));
        watch.ended(outcome(RunStatus.INTERRUPTED, Cause.STOPPED, "stopping", List.of()));

        assertThat(told).isEmpty();
    }

    @Test
    void anUnexpectedErrorIsNotShownAsItMayHoldARecord() {
        watch.ended(failed(Cause.OTHER, "cannot parse 'ann@example.com'"));

        assertThat(told)
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.toString()).contains("see the log").doesNotContain("ann"));
    }

    @Test
    void newFieldsAreToldOnceARun() {
        watch.ended(outcome(RunStatus.SUCCEEDED, Cause.NONE, null, List.of("colour", "contact_tags.size")));

        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.event()).isEqualTo(Event.FIELDS_NEW);
            assertThat(notice.detail()).isEqualTo("colour, contact_tags.size");
        });
    }

    @Test
    void aKeyThatIsRefusedIsToldOnceHoweverManyObjectsMeetIt() {
        watch.ended(failed(Cause.UNAUTHORISED, "HTTP 401"));
        watch.ended(failed(Cause.UNAUTHORISED, "HTTP 401"));
        watch.look(overview(Optional.empty(), true, List.of()));
        watch.ended(succeeded());
        watch.look(overview(Optional.empty(), true, List.of()));

        assertThat(events()).containsExactly("credentials.refused", "credentials.refused");
    }

    @Test
    void aDestinationIsLostWhenItIsSilentForTwoLooksAndBackWhenItAnswers() {
        Overview silent = overview(Optional.of("no answer"), false, List.of());
        Overview good = overview(Optional.empty(), false, List.of());

        watch.look(silent);
        watch.look(good);
        assertThat(told).isEmpty();
        watch.look(silent);
        watch.look(silent);
        watch.look(silent);
        watch.ended(failed(Cause.DESTINATION, "away"));
        watch.look(good);
        watch.look(good);

        assertThat(events()).containsExactly("destination.lost", "destination.back");
        assertThat(told.get(0).detail()).isEqualTo("no answer");
    }

    @Test
    void aRefusedFileIsToldOnceAndAgainWhenItIsWrongInAnotherWay() {
        ObjectFileProblem one = new ObjectFileProblem("tags", "tags.camel.yaml", 4, "no mode");
        ObjectFileProblem other = new ObjectFileProblem("tags", "tags.camel.yaml", 9, "no columns");

        watch.look(overview(Optional.empty(), false, List.of(one)));
        watch.look(overview(Optional.empty(), false, List.of(one)));
        watch.look(overview(Optional.empty(), false, List.of(other)));
        watch.look(overview(Optional.empty(), false, List.of()));
        watch.look(overview(Optional.empty(), false, List.of(other)));

        assertThat(events()).containsExactly("file.refused", "file.refused", "file.refused");
        assertThat(told.get(0).text()).isEqualTo("me.api-us1.com: Object file tags.camel.yaml, line 4: no mode");
    }

    @Test
    void aCopyThatGrewOldIsToldOnceUntilItIsCurrent() {
        ObjectView old = tags(NOW.minus(Duration.ofHours(13)), NOW.minus(Duration.ofDays(9)));

        watch.look(overview(old));
        watch.look(overview(old));
        watch.ended(succeeded());
        watch.look(overview(old));

        assertThat(events()).containsExactly("object.stale", "object.recovered", "object.stale");
        assertThat(told.get(0).text())
                .isEqualTo("me.api-us1.com: tags: the copy is 13 h old, more than twice its frequency of 6 h");
    }

    @Test
    void aCopyThatWasOldWhenTheServiceBeganMayCatchUpFirst() {
        watch.look(overview(tags(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofHours(11)))));
        assertThat(told).isEmpty();

        watch.look(overview(tags(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofHours(13)))));

        assertThat(events()).containsExactly("object.stale");
    }

    private List<String> events() {
        return told.stream().map(notice -> notice.event().word()).toList();
    }

    private static Outcome failed(Cause cause, String error) {
        return outcome(RunStatus.FAILED, cause, error, List.of());
    }

    private static Outcome succeeded() {
        return outcome(RunStatus.SUCCEEDED, Cause.NONE, null, List.of());
    }

    private static Outcome outcome(RunStatus status, Cause cause, String error, List<String> newFields) {
        RunRecord run = new RunRecord("run-1", "tags", ReadMode.FULL, NOW, NOW, status, RunCounts.NONE, error);
        return new Outcome(run, cause, OptionalLong.empty(), newFields);
    }

    private static Overview overview(
            Optional<String> destinationError, boolean credentialsRefused, List<ObjectFileProblem> problems) {
        return new Overview(NOW, List.of(), WorkLeft.NOTHING, problems, destinationError, true, credentialsRefused);
    }

    private static Overview overview(ObjectView object) {
        return new Overview(NOW, List.of(object), WorkLeft.NOTHING, List.of(), Optional.empty(), true, false);
    }

    private static ObjectView tags(Instant lastSuccess, Instant since) {
        ObjectState state =
                new ObjectState("tags", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(lastSuccess));
        ServedObject served = new ServedObject(object(), FREQUENCY, Optional.empty(), false, false, 0);
        return new ObjectView(NOW, since, served, state, List.of(), Optional.empty(), Optional.empty());
    }

    private static ReplicatedObject object() {
        try {
            return ReplicatedObject.of("tags", Map.of("mode", "full", "columns", "id bigint"));
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
