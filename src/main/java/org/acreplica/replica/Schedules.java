package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.sync.Runs;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * Decides when objects are replicated. Files and settings say how often; for all objects, the first run comes at once
 * if the object is due, later runs count from its last success, and a tick during a run is skipped and counted, but not
 * made up for.
 */
final class Schedules {

    /** A run mostly waits for ActiveCampaign, on its own thread; above this number, objects take turns. */
    static final int THREADS = 64;

    /** Smaller corrections of the clock are not steps. */
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(10);

    private final CamelContext context;
    private final Scheduler scheduler;
    private final Clock clock;
    private final MissedTicks missed;
    private final Map<String, TriggerKey> timers = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private Duration drift;
    private volatile boolean started;

    Schedules(CamelContext context, Runs runs, Clock clock) throws SchedulerException {
        this.context = context;
        this.clock = clock;
        this.drift = drift();
        this.scheduler = context.getComponent("quartz", QuartzComponent.class).getScheduler();
        this.missed = new MissedTicks(scheduler, runs, clock);
        scheduler.getListenerManager().addTriggerListener(missed);
    }

    void start() throws SchedulerException {
        scheduler.start();
        started = true;
    }

    boolean areStarted() {
        return started;
    }

    /**
     * Schedules the object's route, which has just been added.
     *
     * @return whether it runs at once
     */
    boolean settle(String object, Optional<Instant> lastSuccess) throws SchedulerException {
        Route route = Objects.requireNonNull(context.getRoute(object), object);
        TriggerKey key = ((QuartzEndpoint) route.getEndpoint()).getTriggerKey();
        timers.put(object, key);
        missed.watch(object, key);
        Trigger trigger = scheduler.getTrigger(key);
        if (paused.contains(object)) {
            scheduler.pauseTrigger(key);
            return false;
        }
        Duration frequency = Frequencies.of(trigger);
        Instant now = clock.instant();
        boolean due =
                lastSuccess.isEmpty() || !lastSuccess.get().plus(frequency).isAfter(now);
        if (trigger instanceof CronTrigger cron) {
            scheduler.rescheduleJob(key, skippingMissed(cron));
            if (due) {
                scheduler.triggerJob(trigger.getJobKey());
            }
        } else {
            Instant next = due ? now : Frequencies.earlier(lastSuccess.get().plus(frequency), now.plus(frequency));
            scheduler.rescheduleJob(key, every(key, frequency, next));
        }
        return due;
    }

    /** The object's route is about to be removed. */
    void remove(String object) {
        missed.leave(timers.remove(object));
    }

    /** Runs the object now, or right after the run in progress. */
    void runNow(String object) throws SchedulerException {
        scheduler.triggerJob(trigger(object).getJobKey());
    }

    /** Keeps the timer from starting further runs. */
    void pause(String object) throws SchedulerException {
        paused.add(object);
        scheduler.pauseTrigger(timers.get(object));
    }

    void resume(String object, Optional<Instant> lastSuccess) throws SchedulerException {
        if (paused.remove(object)) {
            settle(object, lastSuccess);
        }
    }

    boolean isPaused(String object) {
        return paused.contains(object);
    }

    /** Empty while it is paused. */
    Optional<Instant> next(String object) throws SchedulerException {
        return isPaused(object)
                ? Optional.empty()
                : Optional.ofNullable(trigger(object).getNextFireTime()).map(Date::toInstant);
    }

    Duration frequency(String object) throws SchedulerException {
        return Frequencies.of(trigger(object));
    }

    long missed(String object) {
        return missed.count(object);
    }

    /**
     * Adjusts the timers to a clock that was set back, so that no object waits until the old time is reached again.
     * After a step forward, or a suspended process, Quartz itself finds what is overdue.
     */
    void followClock() throws SchedulerException {
        Duration now = drift();
        Duration step = now.minus(drift);
        if (step.abs().compareTo(SMALLEST_STEP) < 0) {
            return;
        }
        drift = now;
        if (!step.isNegative()) {
            return;
        }
        for (String object : timers.keySet()) {
            Trigger trigger = trigger(object);
            if (!(trigger instanceof CronTrigger) && !isPaused(object)) {
                Instant next = trigger.getNextFireTime().toInstant().plus(step);
                scheduler.rescheduleJob(trigger.getKey(), every(trigger.getKey(), Frequencies.of(trigger), next));
            }
        }
    }

    private Trigger trigger(String object) throws SchedulerException {
        return scheduler.getTrigger(timers.get(object));
    }

    private Duration drift() {
        return Duration.ofMillis(clock.millis()).minusNanos(System.nanoTime());
    }

    private static Trigger every(TriggerKey key, Duration frequency, Instant first) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .startAt(Date.from(first))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(frequency.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static Trigger skippingMissed(CronTrigger trigger) {
        return trigger.getTriggerBuilder()
                .withSchedule(CronScheduleBuilder.cronSchedule(trigger.getCronExpression())
                        .inTimeZone(trigger.getTimeZone())
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
