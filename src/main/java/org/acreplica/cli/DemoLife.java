package org.acreplica.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of the demo's account. It starts at the same date for every database file, so far in the past that at a day
 * per minute it takes hours to reach the real time, where it stops.
 */
final class DemoLife implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);

    private static final LocalDate BEGINNING = LocalDate.of(2025, 11, 1);

    /** One day per minute. */
    private static final int FASTER = 24 * 60;

    private final FakeAccount account;
    private final Clock clock;
    private final Instant began;
    private final Instant accountBegan;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo-account");
        thread.setDaemon(true);
        return thread;
    });

    private DemoLife(FakeAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
        began = clock.instant();
        accountBegan = account.now();
    }

    static FakeOptions options() {
        return FakeOptions.demo().baseDate(BEGINNING);
    }

    /**
     * The first day after everything that the file has of the account, counted from the account's beginning.
     *
     * @param cursor the latest change in the file; empty for a new file
     * @param beginning when the account's history ended
     */
    static int nextDay(Optional<Instant> cursor, Instant beginning) {
        return cursor.map(at -> (int) Math.max(
                        1,
                        Math.floorDiv(
                                        ChronoUnit.SECONDS.between(beginning, at),
                                        Duration.ofDays(1).toSeconds())
                                + 2))
                .orElse(0);
    }

    /** Starts advancing the account from now on. */
    static DemoLife begin(FakeAccount account, Clock clock) {
        DemoLife life = new DemoLife(account, clock);
        life.timer.scheduleAtFixedRate(life::tick, 1, 1, TimeUnit.SECONDS);
        return life;
    }

    /** The account's time, up to the point the account has been advanced to. */
    Instant now() {
        Duration passed = Duration.between(began, clock.instant());
        Instant then = accountBegan.plus(passed.multipliedBy(FASTER));
        return then.isBefore(clock.instant()) ? then : clock.instant();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            account.advanceTo(now());
        } catch (RuntimeException e) {
            LOG.error("The demo account stopped advancing", e);
        }
    }
}
