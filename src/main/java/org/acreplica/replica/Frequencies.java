package org.acreplica.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;

final class Frequencies {

    private Frequencies() {}

    /** The time between two ticks; for a cron expression, between the next two. */
    static Duration of(Trigger trigger) {
        if (trigger instanceof SimpleTrigger simple) {
            return Duration.ofMillis(simple.getRepeatInterval());
        }
        Date next = trigger.getFireTimeAfter(new Date());
        Date afterNext = next == null ? null : trigger.getFireTimeAfter(next);
        return afterNext == null ? Duration.ofDays(1) : Duration.between(next.toInstant(), afterNext.toInstant());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
