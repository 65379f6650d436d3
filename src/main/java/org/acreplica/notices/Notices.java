package org.acreplica.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.acreplica.settings.NotifySettings;
import org.acreplica.time.Pause;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices in the background, in its own Camel context, so that they outlive the service they report on. Only
 * {@link #close} waits for the receiver. Thread-safe.
 */
public final class Notices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** Per attempt; five attempts with their pauses take at most a minute and a half. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final NotifySettings settings;
    private final Duration patience;
    private final CamelContext context = new DefaultCamelContext();
    private final Pause pause;
    private final ProducerTemplate template;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long waiting;

    /**
     * @param account host of the account concerned
     * @param patience how long {@link #close} waits for notices in flight
     * @param time how to wait between attempts
     */
    public static Notices start(NotifySettings settings, String account, Duration patience, Time time)
            throws Exception {
        return new Notices(settings, account, patience, TIMEOUT, time);
    }

    Notices(NotifySettings settings, String account, Duration patience, Duration timeout, Time time) throws Exception {
        this.settings = settings;
        this.patience = patience;
        this.pause = new Pause(time);
        context.disableJMX();
        context.addRoutes(new NoticeRoutes(settings.url(), account, timeout, pause, () -> count(-1)));
        context.start();
        template = context.createProducerTemplate();
    }

    /** Returns at once. If too many notices are waiting, drops this one with a log line. */
    public void post(Notice notice) {
        count(1);
        Exchange sent = template.send(
                NoticeRoutes.QUEUE, exchange -> exchange.getMessage().setBody(notice));
        if (sent.isFailed()) {
            count(-1);
            LOG.warn(
                    "notify.url: too many notices are waiting for {}; {} dropped",
                    settings.url().getHost(),
                    notice.event().word());
        }
    }

    /**
     * Sends one test notice and waits for the response.
     *
     * @return why it was not accepted; empty if it was
     */
    public Optional<String> test(Instant at) {
        Notice notice = Notice.of(Event.TEST, "Test: ActiveCampaign Replica will send its notices here.", null, at);
        Exchange sent = template.send(
                NoticeRoutes.POST, exchange -> exchange.getMessage().setBody(notice));
        return Optional.ofNullable(sent.getException()).map(Refusal::of);
    }

    /** For tests and diagrams. */
    public CamelContext camel() {
        return context;
    }

    @Override
    public void close() {
        long left = awaitDelivery();
        if (left == 0) {
            context.stop();
            return;
        }
        // Camel would wait for the notices again; its threads end with the process.
        pause.stop();
        LOG.warn(
                "notify.url: {}: {} undelivered after {} s; exiting",
                settings.url().getHost(),
                left == 1 ? "a notice" : left + " notices",
                patience.toSeconds());
    }

    /** @return number of notices still in flight */
    private long awaitDelivery() {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (waiting > 0 && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return waiting;
    }

    private void count(int more) {
        lock.lock();
        try {
            waiting += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
