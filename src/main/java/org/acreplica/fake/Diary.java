package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.acreplica.fake.Life.Event;
import org.acreplica.fake.Moments.Form;

/** Plans one day: randomness, times, and the ways in which records are added, changed and removed. */
final class Diary {

    private final AccountObjects objects;
    private final World world;
    private final ToLongFunction<String> nextIndex;
    private final long beginning;
    private final long salt;
    private final List<Event> events = new ArrayList<>();

    /**
     * @param day 1 for the first
     * @param nextIndex the position of the next record of a table
     */
    Diary(AccountObjects objects, int day, ToLongFunction<String> nextIndex) {
        this.objects = objects;
        this.world = objects.world();
        this.nextIndex = nextIndex;
        this.beginning = world.now() + (day - 1) * Life.DAY;
        this.salt = Draws.mix(world.seed(), Draws.salt("day" + day));
    }

    /** In chronological order. */
    List<Event> events() {
        events.sort(Comparator.comparingLong(Event::moment));
        return events;
    }

    /** Takes a time and a draw, a random number that belongs to this event. */
    interface Happening {
        void at(long moment, long draw);
    }

    interface HappeningTo {
        void at(long id, long moment, long draw);
    }

    /** This many times per day; never if the account has no such records. */
    void times(int count, String table, Happening happening) {
        for (int i = 0; i < count && world.blueprint(table).size() > 0; i++) {
            plan(Draws.mix(salt, Draws.salt(table) + events.size()), happening);
        }
    }

    /** To each record with a chance of one in {@code share}. */
    void toOneIn(int share, String table, HappeningTo happening) {
        for (long id : objects.collection(table).ownIds()) {
            long draw = Draws.mix(salt, id);
            if (Draws.below(draw, share) == 0) {
                plan(draw, (moment, chance) -> happening.at(id, moment, chance));
            }
        }
    }

    /** To about one record in {@code share}, selected by drawing, so that large tables are not scanned. */
    void toSomeIn(int share, String table, HappeningTo happening) {
        FakeCollection collection = objects.collection(table);
        times(
                1 + world.blueprint(table).size() / share,
                table,
                (moment, draw) -> collection.any(draw).ifPresent(id -> happening.at(id, moment, Draws.mix(draw, 3))));
    }

    /** Adds the next record of the account, with these values; not if its id is in use. */
    void add(String table, long moment, Consumer<ObjectNode> with) {
        FakeCollection collection = objects.collection(table);
        Blueprint blueprint = collection.blueprint();
        if (blueprint.size() == 0) {
            return;
        }
        Row row = blueprint.row(nextIndex.applyAsLong(table)).at(moment, Row.NEVER);
        ObjectNode record = Json.object(blueprint.json(row));
        with.accept(record);
        collection.addOwn(row.id(), Json.bytes(record));
    }

    /** Deletes the oldest record without references, and the records it owns. */
    void deleteOldest(String table) {
        FakeCollection collection = objects.collection(table);
        Blueprint blueprint = collection.blueprint();
        collection.firstOwn(id -> blueprint.loner(blueprint.indexOf(id))).ifPresent(id -> {
            Relation.of(table)
                    .forEach(relation -> objects.collection(relation.children()).removeOwnedBy(id));
            collection.remove(id);
        });
    }

    /** @param change returns whether there was anything to change */
    void change(String table, long id, Predicate<ObjectNode> change) {
        objects.collection(table).changeOwn(id, change);
    }

    /** Updates the contact's change date without any visible change. */
    void touch(long contact, long moment) {
        change("contacts", contact, record -> {
            markChanged(record, moment);
            return true;
        });
    }

    static void markChanged(ObjectNode contact, long moment) {
        contact.put("udate", Moments.text(Form.ISO, moment));
        contact.put("updated_timestamp", Moments.text(Form.STAMP, moment));
        contact.put("updated_utc_timestamp", Moments.text(Form.STAMP, moment));
    }

    FakeCollection collection(String table) {
        return objects.collection(table);
    }

    Blueprint blueprint(String table) {
        return world.blueprint(table);
    }

    private void plan(long draw, Happening happening) {
        long moment = beginning + Draws.below(Draws.mix(draw, 2), Life.DAY);
        events.add(new Event(moment, () -> happening.at(moment, Draws.mix(draw, 1))));
    }
}
