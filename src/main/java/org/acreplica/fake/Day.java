package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.acreplica.fake.Moments.Form;

/** What happens in an account in one day, the same for the same seed. Records that were put from outside stay as they are. */
final class Day {

    private static final long SECONDS = 24L * 60 * 60;
    private static final int CHANGED_CONTACTS = 33;
    private static final int MOVED_DEALS = 15;
    private static final List<String> SURNAMES = Words.list("@last");

    private final AccountObjects objects;
    private final World world;
    private final int day;
    private final long salt;

    /** @param day 1 for the first */
    Day(AccountObjects objects, int day) {
        this.objects = objects;
        this.world = objects.world();
        this.day = day;
        this.salt = Draws.mix(world.seed(), Draws.salt("day" + day));
    }

    void pass() {
        change("contacts", CHANGED_CONTACTS, this::changeContact);
        change("deals", MOVED_DEALS, this::moveDeal);
        add("contacts", 4);
        add("tags", 1);
        add("contact_tags", 6);
        add("deals", 1);
        delete("contacts", 2);
        delete("contact_tags", 3);
        delete("contact_custom_field_values", 1);
        delete("deals", 1);
    }

    private interface Change {
        /** Whether there was anything to change. */
        boolean apply(ObjectNode record, long moment, long draw);
    }

    /** Changes one record in {@code share}, as chance has it. */
    private void change(String table, int share, Change change) {
        FakeCollection collection = objects.collection(table);
        for (long id : collection.ownIds()) {
            long draw = Draws.mix(salt, id);
            if (Draws.below(draw, share) != 0) {
                continue;
            }
            ObjectNode record = collection.record(id);
            if (change.apply(record, moment(draw), Draws.mix(draw, 1))) {
                collection.putOwn(id, Json.bytes(record));
            }
        }
    }

    private boolean changeContact(ObjectNode contact, long moment, long draw) {
        switch ((int) Draws.below(draw, 3)) {
            case 0 -> contact.put("lastName", otherThan(contact.path("lastName").asText(), draw >>> 8));
            case 1 -> contact.put("phone", "+1 555 01" + (10 + Draws.below(draw >>> 8, 90)));
            default ->
                contact.put("sentcnt", Integer.toString(contact.path("sentcnt").asInt() + 1));
        }
        contact.put("udate", Moments.text(Form.ISO, moment));
        contact.put("updated_timestamp", Moments.text(Form.STAMP, moment));
        contact.put("updated_utc_timestamp", Moments.text(Form.UTC, moment));
        return true;
    }

    private static String otherThan(String surname, long draw) {
        int steps = 1 + (int) Draws.below(draw, SURNAMES.size() - 1);
        return SURNAMES.get(Math.floorMod(SURNAMES.indexOf(surname) + steps, SURNAMES.size()));
    }

    /** To another stage of its pipeline; a stub has none. */
    private boolean moveDeal(ObjectNode deal, long moment, long draw) {
        Blueprint stages = world.blueprint("stages");
        Blueprint pipelines = world.blueprint("pipelines");
        long pipeline = pipelines.indexOf(deal.path("group").asLong());
        if (pipeline < 0) {
            return false;
        }
        Sharing sharing = stages.sharedBy(pipelines);
        long first = sharing.firstOf(pipeline);
        long count = sharing.endOf(pipeline) - first;
        long current = stages.indexOf(deal.path("stage").asLong()) - first;
        long next = count < 2 ? current : (current + 1 + Draws.below(draw, count - 1)) % count;
        deal.put("stage", Long.toString(stages.idAt(first + next)));
        deal.put("mdate", Moments.text(Form.ISO, moment));
        return true;
    }

    private void add(String table, int count) {
        FakeCollection collection = objects.collection(table);
        Blueprint blueprint = collection.blueprint();
        for (int i = 0; i < count && blueprint.size() > 0; i++) {
            long index = blueprint.size() + (long) (day - 1) * count + i;
            long moment = moment(Draws.mix(salt, index));
            Row row = blueprint.row(index).at(moment, Row.NEVER);
            if (!collection.contains(row.id())) {
                collection.putOwn(row.id(), blueprint.json(row));
            }
        }
    }

    /** Deletes what no other record refers to, the oldest first. */
    private void delete(String table, int count) {
        FakeCollection collection = objects.collection(table);
        Blueprint blueprint = collection.blueprint();
        collection.ownIds().stream()
                .filter(id -> blueprint.loner(blueprint.indexOf(id)))
                .limit(count)
                .forEach(collection::remove);
    }

    private long moment(long draw) {
        return world.now() + (day - 1) * SECONDS + Draws.below(Draws.mix(draw, 2), SECONDS);
    }
}
