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
 * An object's first copy, to come with its owner's first full read. Two runs meet here: the object's own, which asks
 * for
 * its totals and waits, and the owner's, which brings the rows. A read that starts over starts the proof over.
 */
public final class FirstCopy {

    /** What the object's own run has to do next. */
    public enum Step {
        WAIT,
        /** Ask for its total, and hand it to {@link #begin}. */
        ASK_TOTAL,
        /** Ask for its total, and judge by it what was {@link #brought}. */
        JUDGE,
        /** Read its own list. */
        READ
    }

    private static final Logger LOG = LoggerFactory.getLogger(FirstCopy.class);

    /** So long the owner's first page waits for the object's total. */
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

    /** Waits a while for something to do. */
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

    /** @return why the object has to be read by its own list; empty if what came along is all of it */
    public synchronized Optional<String> refutedBy(OwnTotal after) {
        return brought().refutedBy(before.orElseThrow(), after);
    }

    /** What came along, when it is to be judged. */
    public synchronized Brought brought() {
        return brought.orElseThrow();
    }

    /** Its own list has to be read. Also for whichever run finds out; later than the last page it says nothing more. */
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

    /** A page of the owner, which is going to be loaded. */
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

    /** The owner's read has ended well, and all of it is committed. */
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
