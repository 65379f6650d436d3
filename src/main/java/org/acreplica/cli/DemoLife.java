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
 * The time of the demo's account. It begins at one date for every file, far enough in the past that it can live on a day
 * a minute for hours before it comes up to the clock, which it does not overtake.
 */
final class DemoLife implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);

    private static final LocalDate BEGINNING = LocalDate.of(2025, 11, 1);

    /** A day a minute. */
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
     * The day after all that a file knows of the account, counted from its beginning.
     *
     * @param cursor the latest change that the file knows; empty for a new file
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

    /** Lets it live on from now. */
    static DemoLife begin(FakeAccount account, Clock clock) {
        DemoLife life = new DemoLife(account, clock);
        life.timer.scheduleAtFixedRate(life::tick, 1, 1, TimeUnit.SECONDS);
        return life;
    }

    /** What the account's clock says, as far as this one has got. */
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
