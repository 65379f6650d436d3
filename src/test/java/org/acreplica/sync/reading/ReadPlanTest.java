package org.acreplica.sync.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.source.list.Tail;
import org.acreplica.sync.settings.Deletes;
import org.acreplica.sync.settings.NewFields;
import org.acreplica.sync.settings.RecordSettings;
import org.acreplica.sync.settings.SyncSettings;
import org.junit.jupiter.api.Test;

/** What a run reads, by the state of its object. */
class ReadPlanTest {

    private static final SyncSettings SETTINGS = new SyncSettings(
            PerObject.all(new FullEvery(Optional.of(Duration.ofDays(1)))),
            2,
            true,
            Deletes.MARK,
            new RecordSettings(1 << 20, NewFields.ADD, Optional.empty()));
    private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");
    private static final ReplicatedObject TAGS = object("tags", Map.of("mode", "full"));
    private static final ReplicatedObject DEALS = object(
            "deals", Map.of("mode", "incremental", "cursorField", "mdate", "filterParam", "filters[updated_after]"));
    private static final ReplicatedObject ACTIVITIES =
            object("deal_activities", Map.of("mode", "tail", "cursorField", "cdate", "order", "orders[cdate]"));

    @Test
    void anObjectWithoutACursorIsReadInFull() {
        assertThat(plan(TAGS, state("2026-09-09T00:00:00Z", NOW)).isFull()).isTrue();
        assertThat(plan(DEALS, ObjectState.none("deals")).isFull()).isTrue();
        assertThat(plan(ACTIVITIES, ObjectState.none("deal_activities")).isFull())
                .isTrue();
    }

    @Test
    void changesAreAskedForFromTheDayOfTheCursorLessTheOverlap() {
        ReadPlan plan = plan(DEALS, state("2026-09-09T23:30:00Z", NOW));

        assertThat(plan.scope().changedAfter()).contains(LocalDate.of(2026, 9, 7));
    }

    @Test
    void theNewestAreReadBackToTheCursorItselfLessTheOverlap() {
        ReadPlan plan = plan(ACTIVITIES, state("2026-09-09T23:30:00Z", NOW));

        assertThat(plan.scope().newest()).get().satisfies(tail -> {
            assertThat(tail).returns(Instant.parse("2026-09-07T23:30:00Z"), Tail::until);
            assertThat(tail).returns(OptionalLong.of(7), Tail::totalBefore);
        });
    }

    @Test
    void aCursorInTheFutureReachesBackFromNow() {
        assertThat(plan(DEALS, state("2026-09-11T00:00:00Z", NOW)).scope().changedAfter())
                .contains(LocalDate.of(2026, 9, 8));
        assertThat(plan(ACTIVITIES, state("2026-09-11T00:00:00Z", NOW)).scope().newest())
                .map(Tail::until)
                .contains(NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void aFullReadIsMadeWhenItIsDue() {
        assertThat(plan(DEALS, state("2026-09-09T00:00:00Z", NOW.minus(Duration.ofHours(25))))
                        .isFull())
                .isTrue();
        assertThat(plan(ACTIVITIES, state("2026-09-09T00:00:00Z", NOW.minus(Duration.ofHours(25))))
                        .isFull())
                .isTrue();
    }

    @Test
    void anUnfinishedReadContinuesForADayAndOnlyWithinItsScope() {
        assertThat(plan(TAGS, unfinished(null, Duration.ofHours(23))).from()).isPresent();
        assertThat(plan(TAGS, unfinished(null, Duration.ofHours(25))).from()).isEmpty();
        assertThat(plan(TAGS, unfinished("2026-09-07", Duration.ofHours(1))).from())
                .isEmpty();
        assertThat(plan(DEALS, unfinished("2026-09-07", Duration.ofHours(1))).from())
                .isPresent();
        assertThat(plan(DEALS, unfinished("2026-09-06", Duration.ofHours(1))).from())
                .isEmpty();
        assertThat(plan(ACTIVITIES, unfinished(null, Duration.ofHours(1))).from())
                .isEmpty();
    }

    private static ReadPlan plan(ReplicatedObject object, ObjectState state) {
        return ReadPlan.of(object, state, SETTINGS, NOW, () -> OptionalLong.of(7));
    }

    private static ObjectState state(String cursor, Instant lastFull) {
        return new ObjectState(
                "any", Optional.of(cursor), Optional.empty(), Optional.of(lastFull), Optional.of(lastFull));
    }

    private static ObjectState unfinished(String since, Duration ago) {
        String date = since == null ? "" : "\"since\":\"" + since + "\",";
        String position = "{" + date + "\"startedAt\":\"" + NOW.minus(ago)
                + "\",\"seenParts\":1,\"pages\":{\"offset\":100,\"lastId\":7}}";
        return new ObjectState(
                "any", Optional.of("2026-09-09T00:00:00Z"), Optional.of(position), Optional.of(NOW), Optional.of(NOW));
    }

    private static ReplicatedObject object(String name, Map<String, String> words) {
        try {
            Map<String, String> all = new HashMap<>(words);
            all.put("columns", "id bigint\nmdate timestamptz\ncdate timestamptz");
            return ReplicatedObject.of(name, all);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
