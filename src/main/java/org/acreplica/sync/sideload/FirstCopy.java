package org.acreplica.sync.sideload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.page.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An object's first copy, which arrives with its owner's first full read. Two runs meet here: the object's own, which
 * requests its totals and waits, and the owner's, which reads the rows. If the read starts over, so does the
 * count.
 */
public final class FirstCopy {

    /** What the object's own run must do next. */
    public enum Step {
        WAIT,
        /** Request its total, and pass it to {@link #begin}. */
        ASK_TOTAL,
        /** Request its total, and use it to check what was {@link #brought}. */
        JUDGE,
        /** Read its own list. */
        READ
    }

    private static final Logger LOG = LoggerFactory.getLogger(FirstCopy.class);

    /** How long the owner's first page waits for the object's total. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ReplicatedObject object;
    private Step step = Step.WAIT;
    private IdSet ids = new IdSet();
    private Optional<OwnTotal> before = Optional.empty();
    private Optional<Brought> brought = Optional.empty();

    FirstCopy(ReplicatedObject object) {
        this.object = object;
    }

    public ReplicatedObject object() {
        return object;
    }

    /** Waits for the next step, for a limited time. */
    public synchronized Step next() throws InterruptedException {
        if (step == Step.WAIT) {
            wait(500);
        }
        return step;
    }

    /** The total before the owner's first page. */
    public synchronized void begin(OwnTotal total) {
        if (step == Step.ASK_TOTAL) {
            before = Optional.of(total);
            step = Step.WAIT;
            notifyAll();
        }
    }

    /** @return why the object must be read from its own list; empty if the copy is complete */
    public synchronized Optional<String> refutedBy(OwnTotal after) {
        return brought().refutedBy(before.orElseThrow(), after);
    }

    /** The rows that arrived, when they are to be checked. */
    public synchronized Brought brought() {
        return brought.orElseThrow();
    }

    /** The object must be read from its own list. May be called by either run; has no effect after the last page. */
    public synchronized void lose(String why) {
        if (isOpen()) {
            step = Step.READ;
            ids = new IdSet();
            LOG.info("{}: reading its own list: {}", object.name(), why);
            notifyAll();
        }
    }

    /** A read of the owner is about to begin: its first page waits for the object's total. */
    synchronized void askTotal() {
        if (isOpen()) {
            ids = new IdSet();
            step = Step.ASK_TOTAL;
            notifyAll();
        }
    }

    synchronized void awaitTotal() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        long left = LONGEST_WAIT.toMillis();
        while (step == Step.ASK_TOTAL && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        if (step == Step.ASK_TOTAL) {
            lose("its total did not arrive in time");
        }
    }

    /** Notes a page of the owner that is going to be loaded. */
    synchronized void take(Page page) {
        if (!isOpen()) {
            return;
        }
        if (!page.ownsWhatItLists(object.recordsKey())) {
            lose("a page of " + object.sideload().orElseThrow()
                    + " lists ids that differ from the rows it includes, or includes none");
            return;
        }
        ids.add(page.idsBeside(object.recordsKey()));
    }

    /** The owner's read was successful, and everything is committed. */
    synchronized void complete(Set<String> fields, Optional<Instant> latest, Instant startedAt) {
        if (isOpen()) {
            brought = Optional.of(new Brought(ids.count(), fields, latest, startedAt));
            step = Step.JUDGE;
            notifyAll();
        }
    }

    private boolean isOpen() {
        return step == Step.WAIT || step == Step.ASK_TOTAL;
    }
}
