package org.acreplica.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The time of an account. The events of a day are planned when it begins and applied one by one, so that the result is
 * the same in one step or in many. Requests are answered meanwhile, and see the changes made so far.
 */
final class Life {

    static final long DAY = 24L * 60 * 60;

    private final AccountObjects objects;
    private final Map<String, Integer> added = new HashMap<>();
    private final Deque<Event> due = new ArrayDeque<>();
    private final long beginning;
    private int planned;
    private long now;

    Life(AccountObjects objects) {
        this.objects = objects;
        this.beginning = objects.world().now();
        this.now = beginning;
    }

    /** @param moment epoch second of the event */
    record Event(long moment, Runnable change) {}

    /** Epoch second. */
    synchronized long now() {
        return now;
    }

    /** Applies all events before this moment; a moment before {@link #now} changes nothing. */
    synchronized void advanceTo(long moment) {
        while (beginning + planned * DAY < moment) {
            doBefore(beginning + planned * DAY);
            planned++;
            due.addAll(new Day(objects, planned, this::nextIndex).events());
        }
        doBefore(moment);
        now = Math.max(now, moment);
    }

    synchronized void advance(int days) {
        advanceTo(now + days * DAY);
    }

    private void doBefore(long moment) {
        while (!due.isEmpty() && due.peek().moment() < moment) {
            due.remove().change().run();
        }
    }

    /** The position of the next record added by the account itself: after all initial ones. */
    private long nextIndex(String table) {
        return objects.world().blueprint(table).size() + added.merge(table, 1, Integer::sum) - 1L;
    }
}
