package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/**
 * When objects are replicated. Their files say how often; here is what holds for all of them: the first run comes at
 * once for an object that is due, later ones count from its last success, and a tick that comes while the object is still
 * running is skipped, not made up for.
 */
final class Schedules {

    /** A run waits for the account most of its time, on a thread of its own; more objects than this take turns. */
    static final int THREADS = 64;

    private final CamelContext context;
    private final Scheduler scheduler;
    private final Clock clock;

    Schedules(CamelContext context, Clock clock) throws SchedulerException {
        this.context = context;
        this.clock = clock;
        this.scheduler = context.getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    /**
     * The component that object routes start from; it does nothing before {@link #start}.
     *
     * @param threads runs at one time
     */
    static QuartzComponent component(int threads) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "objects");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        QuartzComponent quartz = new QuartzComponent();
        quartz.setAutoStartScheduler(false);
        quartz.setProperties(properties);
        return quartz;
    }

    void start() throws SchedulerException {
        scheduler.start();
    }

    /** Settles when the object's route, which has just been added, runs. */
    void settle(String object, Optional<Instant> lastSuccess) throws SchedulerException {
        Trigger trigger = scheduler.getTrigger(endpoint(object).getTriggerKey());
        Duration frequency = frequency(trigger);
        Instant now = clock.instant();
        boolean due =
                lastSuccess.isEmpty() || !lastSuccess.get().plus(frequency).isAfter(now);
        if (trigger instanceof CronTrigger cron) {
            scheduler.rescheduleJob(trigger.getKey(), skippingMissed(cron));
            if (due) {
                scheduler.triggerJob(trigger.getJobKey());
            }
        } else {
            Instant first = due ? now : lastSuccess.get().plus(frequency);
            scheduler.rescheduleJob(trigger.getKey(), every(trigger, frequency, first));
        }
    }

    /** Runs the object now, or right after the run that it is in. */
    void runNow(String object) throws SchedulerException {
        JobKey job = scheduler.getTrigger(endpoint(object).getTriggerKey()).getJobKey();
        scheduler.triggerJob(job);
    }

    /** Empty where the object has no timer. */
    Optional<Instant> next(String object) throws SchedulerException {
        Trigger trigger = scheduler.getTrigger(endpoint(object).getTriggerKey());
        return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(Date::toInstant);
    }

    private QuartzEndpoint endpoint(String object) {
        return (QuartzEndpoint) context.getRoute(object).getEndpoint();
    }

    private static Trigger every(Trigger trigger, Duration frequency, Instant first) {
        return TriggerBuilder.newTrigger()
                .withIdentity(trigger.getKey())
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

    /** Between two ticks; of a cron expression, between the next two. */
    private static Duration frequency(Trigger trigger) {
        if (trigger instanceof SimpleTrigger simple) {
            return Duration.ofMillis(simple.getRepeatInterval());
        }
        Date next = trigger.getFireTimeAfter(new Date());
        Date afterNext = next == null ? null : trigger.getFireTimeAfter(next);
        return afterNext == null ? Duration.ofDays(1) : Duration.between(next.toInstant(), afterNext.toInstant());
    }
}
