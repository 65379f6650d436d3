package org.acreplica.sync.sideload;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides who may write an object's rows: its own run, or a run whose pages include them. Side-loaded rows are older
 * than what the object's own run reads meanwhile, or has read since they were requested, so they give way.
 */
public final class Turns {

    private final Map<String, Turn> turns = new HashMap<>();

    /** The object's own run begins to read. Waits for merges in progress. */
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

    /** The number of the object's own runs so far. */
    public synchronized long ownRuns(String object) {
        return turn(object).ownRuns;
    }

    /**
     * Begins a merge of side-loaded rows.
     *
     * @param askedAt when the first page that contained them was requested, by {@link System#nanoTime}
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

    /** Ends a merge begun by {@link #take}. */
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
