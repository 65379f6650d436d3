package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.junit.jupiter.api.Test;

/** The remaining calls of a run without any page yet. */
class RunLeftTest {

    private static final Instant AT = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void asManyAsTheRunBeforeItMade() {
        RunLeft left = RunLeft.ofNext("tags", Optional.of(run(RunStatus.SUCCEEDED, 7)));

        assertThat(left.calls()).isEqualTo(7);
        assertThat(left.isKnown()).isTrue();
    }

    @Test
    void aRunThatFailedTellsNothing() {
        RunLeft left = RunLeft.ofNext("tags", Optional.of(run(RunStatus.FAILED, 7)));

        assertThat(left.calls()).isEqualTo(1);
        assertThat(left.isKnown()).isFalse();
    }

    @Test
    void atLeastOneOfAnObjectThatWasNeverRead() {
        RunLeft left = RunLeft.ofNext("tags", Optional.empty());

        assertThat(left.calls()).isEqualTo(1);
        assertThat(left.isKnown()).isFalse();
    }

    private static RunRecord run(RunStatus status, long requests) {
        return new RunRecord(
                "run",
                "tags",
                ReadMode.FULL,
                AT,
                AT,
                status,
                new RunCounts(requests, 0, 0, Loaded.NOTHING, 0, OptionalLong.empty()),
                null);
    }
}
