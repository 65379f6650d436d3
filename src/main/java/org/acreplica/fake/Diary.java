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

/** One day while it is planned: chance, moments, and the ways in which records come, change and go. */
final class Diary {

    private final AccountObjects objects;
    private final World world;
    private final ToLongFunction<String> nextIndex;
    private final long beginning;
    private final long salt;
    private final List<Event> events = new ArrayList<>();

    /**
     * @param day       1 for the first
     * @param nextIndex of a table: the position that the record to be added is made for
     */
    Diary(AccountObjects objects, int day, ToLongFunction<String> nextIndex) {
        this.objects = objects;
        this.world = objects.world();
        this.nextIndex = nextIndex;
        this.beginning = world.now() + (day - 1) * Life.DAY;
        this.salt = Draws.mix(world.seed(), Draws.salt("day" + day));
    }

    /** In the order in which they happen. */
    List<Event> events() {
        events.sort(Comparator.comparingLong(Event::moment));
        return events;
    }

    /** Takes a moment and a draw: chance that belongs to this one thing of this one day. */
    interface Happening {
        void at(long moment, long draw);
    }

    interface HappeningTo {
        void at(long id, long moment, long draw);
    }

    /** So many times this day; never where the account has no such records. */
    void times(int count, String table, Happening happening) {
        for (int i = 0; i < count && world.blueprint(table).size() > 0; i++) {
            plan(Draws.mix(salt, Draws.salt(table) + events.size()), happening);
        }
    }

    /** To one record in {@code share}, as chance has it. */
    void toOneIn(int share, String table, HappeningTo happening) {
        for (long id : objects.collection(table).ownIds()) {
            long draw = Draws.mix(salt, id);
            if (Draws.below(draw, share) == 0) {
                plan(draw, (moment, chance) -> happening.at(id, moment, chance));
            }
        }
    }

    /** To about one record in {@code share}; which ones is drawn, so that a large table is not gone through. */
    void toSomeIn(int share, String table, HappeningTo happening) {
        FakeCollection collection = objects.collection(table);
        times(
                1 + world.blueprint(table).size() / share,
                table,
                (moment, draw) -> collection.any(draw).ifPresent(id -> happening.at(id, moment, Draws.mix(draw, 3))));
    }

    /** Adds the next record of the account, with what is put into it; not where its id is taken. */
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

    /** Deletes the oldest record that no other refers to, and what hangs on it. */
    void deleteOldest(String table) {
        FakeCollection collection = objects.collection(table);
        Blueprint blueprint = collection.blueprint();
        collection.firstOwn(id -> blueprint.loner(blueprint.indexOf(id))).ifPresent(id -> {
            Relation.of(table)
                    .forEach(relation -> objects.collection(relation.children()).removeOwnedBy(id));
            collection.remove(id);
        });
    }

    /** @param change whether there was anything to change */
    void change(String table, long id, Predicate<ObjectNode> change) {
        objects.collection(table).changeOwn(id, change);
    }

    /** The contact counts as changed at this moment, without anything in it that says how. */
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
