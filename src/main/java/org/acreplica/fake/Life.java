package org.acreplica.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The time of an account. What happens in a day is planned when the day begins and done moment by moment, so that it is
 * the same in one step or in many. Requests are answered meanwhile: each sees the changes that are done.
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

    /** @param moment epoch second at which it happens */
    record Event(long moment, Runnable change) {}

    /** Epoch second. */
    synchronized long now() {
        return now;
    }

    /** All that happens before this moment has happened; an earlier moment than {@link #now} changes nothing. */
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

    /** The position of the next record that the account itself adds: behind all that were there at the beginning. */
    private long nextIndex(String table) {
        return objects.world().blueprint(table).size() + added.merge(table, 1, Integer::sum) - 1L;
    }
}
