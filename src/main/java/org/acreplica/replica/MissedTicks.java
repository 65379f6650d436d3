package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.acreplica.report.Words;
import org.acreplica.sync.Runs;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.listeners.TriggerListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts ticks without a run. Ticks during a run of the object are skipped: the next one is soon enough. Ticks missed
 * while the process was suspended, or had no free thread, are followed by one run.
 */
final class MissedTicks extends TriggerListenerSupport {

    private static final Logger LOG = LoggerFactory.getLogger(MissedTicks.class);

    private final Scheduler scheduler;
    private final Runs runs;
    private final Clock clock;
    private final Map<TriggerKey, String> objects = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    MissedTicks(Scheduler scheduler, Runs runs, Clock clock) {
        this.scheduler = scheduler;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "missed";
    }

    void watch(String object, TriggerKey timer) {
        objects.put(timer, object);
    }

    void leave(TriggerKey timer) {
        objects.remove(timer);
    }

    long count(String object) {
        AtomicLong count = counts.get(object);
        return count == null ? 0 : count.get();
    }

    /**
     * Quartz fires up to 2 ms early, and Camel ignores ticks before the start of their trigger, so the first tick after
     * a start of the service would sometimes be lost. Such a tick is fired again.
     */
    @Override
    public boolean vetoJobExecution(Trigger trigger, JobExecutionContext context) {
        boolean early = context.getFireTime().before(trigger.getStartTime());
        if (early) {
            trigger(trigger);
        }
        return early;
    }

    /** Called by Quartz before it moves the timer to its next tick. */
    @Override
    public void triggerMisfired(Trigger trigger) {
        String object = objects.get(trigger.getKey());
        if (object == null || trigger.getNextFireTime() == null) {
            return;
        }
        Instant due = trigger.getNextFireTime().toInstant();
        long ticks = ticksFrom(trigger);
        if (wasRunningAt(object, due)) {
            count(object, ticks);
            String frequency = Words.setting(Frequencies.of(trigger));
            LOG.warn(
                    "{}: the run took longer than the frequency of {}; {} skipped. Set a longer sync.frequency; plan shows the shortest that works",
                    object,
                    frequency,
                    ticks == 1 ? "the run due during it was" : ticks + " runs due during it were");
            return;
        }
        count(object, ticks - 1);
        trigger(trigger);
    }

    private void trigger(Trigger trigger) {
        try {
            scheduler.triggerJob(trigger.getJobKey());
        } catch (SchedulerException e) {
            LOG.warn("{}: due but could not be started: {}", objects.get(trigger.getKey()), e.getMessage());
        }
    }

    private void count(String object, long ticks) {
        counts.computeIfAbsent(object, name -> new AtomicLong()).addAndGet(ticks);
    }

    private boolean wasRunningAt(String object, Instant due) {
        return runs.outcome(object)
                .filter(outcome -> !outcome.run().startedAt().isAfter(due)
                        && outcome.endedAt().isAfter(due))
                .isPresent();
    }

    /** Number of ticks from the missed one up to now. */
    private long ticksFrom(Trigger trigger) {
        Duration late = Duration.between(trigger.getNextFireTime().toInstant(), clock.instant());
        return 1 + Math.max(0, late.dividedBy(Frequencies.of(trigger)));
    }
}
