package org.acreplica.sync.sideload;

import java.util.HashMap;
import java.util.Map;

/**
 * Whose turn it is to write an object's rows: its own run's, or a run's whose pages bring them along. Rows that come
 * along are older than what the object's own run reads meanwhile or has read since they were asked for, so they give
 * way.
 */
public final class Turns {

    private final Map<String, Turn> turns = new HashMap<>();

    /** The object's own run begins to read. Waits until rows that are being merged are in. */
    public synchronized void begin(String object) throws InterruptedException {
        Turn turn = turn(object);
        if (!turn.isOwnRun) {
            turn.isOwnRun = true;
            turn.ownRuns++;
        }
        while (turn.merges > 0) {
            wait();
        }
    }

    /** The object's own run has ended, or never began. */
    public synchronized void end(String object) {
        Turn turn = turn(object);
        if (turn.isOwnRun) {
            turn.isOwnRun = false;
            turn.ownRunEnded = System.nanoTime();
        }
    }

    /** How many runs of the object's own have begun to read. */
    public synchronized long ownRuns(String object) {
        return turn(object).ownRuns;
    }

    /**
     * Begins a merge of rows that came along.
     *
     * @param askedAt when the first page that brought them was asked for, by {@link System#nanoTime}
     * @return false if they must not be merged
     */
    public synchronized boolean take(String object, long askedAt) {
        Turn turn = turn(object);
        if (turn.isOwnRun || turn.ownRuns > 0 && askedAt - turn.ownRunEnded < 0) {
            return false;
        }
        turn.merges++;
        return true;
    }

    /** Ends a merge that {@link #take} began. */
    public synchronized void giveBack(String object) {
        turn(object).merges--;
        notifyAll();
    }

    private Turn turn(String object) {
        return turns.computeIfAbsent(object, name -> new Turn());
    }

    private static final class Turn {
        private boolean isOwnRun;
        private long ownRuns;
        private long ownRunEnded;
        private int merges;
    }
}
