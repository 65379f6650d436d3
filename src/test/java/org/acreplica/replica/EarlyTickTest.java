package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.acreplica.sync.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.JobExecutionContextImpl;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredBundle;

/** A tick that Quartz fires slightly early. */
class EarlyTickTest {

    private static final Date START = Date.from(Instant.now().plus(Duration.ofHours(1)));
    private static final CountDownLatch FIRED = new CountDownLatch(1);

    private final JobDetail job =
            JobBuilder.newJob(Noted.class).withIdentity("tags").build();
    private final OperableTrigger trigger = (OperableTrigger) TriggerBuilder.newTrigger()
            .forJob(job)
            .withIdentity("tags")
            .startAt(START)
            .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(6))
            .build();

    private Scheduler scheduler;
    private MissedTicks missed;

    @BeforeEach
    void start() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "early");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        scheduler = new StdSchedulerFactory(settings).getScheduler();
        missed = new MissedTicks(scheduler, new Runs(), Clock.systemUTC());
        scheduler.scheduleJob(job, trigger);
        scheduler.start();
    }

    @AfterEach
    void stop() throws Exception {
        scheduler.shutdown();
    }

    @Test
    void isFiredAnewInsteadOfBeingLost() throws Exception {
        assertThat(missed.vetoJobExecution(trigger, firedAt(new Date(START.getTime() - 1))))
                .isTrue();

        assertThat(FIRED.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isLeftAloneWhereItIsNotEarly() {
        assertThat(missed.vetoJobExecution(trigger, firedAt(START))).isFalse();
    }

    private JobExecutionContext firedAt(Date time) {
        TriggerFiredBundle fired = new TriggerFiredBundle(job, trigger, null, false, time, START, null, null);
        return new JobExecutionContextImpl(scheduler, fired, new Noted());
    }

    /** Public, because Quartz instantiates it. */
    public static final class Noted implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            FIRED.countDown();
        }
    }
}
