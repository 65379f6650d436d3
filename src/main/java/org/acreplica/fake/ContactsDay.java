package org.acreplica.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acreplica.fake.Moments.Form;

/**
 * The changes of one day to records related to contacts. As in ActiveCampaign, adding a tag updates the contact's
 * change date; lists, automations and removals do not, and field values only if a person or the API sets them.
 */
final class ContactsDay {

    private static final String VALUES = "contact_custom_field_values";
    private static final String FIELDS = "contact_custom_fields";

    /**
     * A table that links contacts with other records.
     *
     * @param movesContact whether a new link updates the contact
     */
    private record Link(String table, String field, String others, boolean movesContact) {}

    private static final Link TAGGED = new Link("contact_tags", "tag", "tags", true);
    private static final Link FILLED_IN = new Link(VALUES, "field", FIELDS, true);
    private static final Link SUBSCRIBED = new Link("contact_lists", "list", "lists", false);

    private final Diary diary;

    ContactsDay(Diary diary) {
        this.diary = diary;
    }

    void plan() {
        diary.times(6, "contact_tags", (moment, draw) -> addOther(TAGGED, moment, draw));
        diary.times(3, "contact_tags", (moment, draw) -> diary.deleteOldest("contact_tags"));
        diary.times(2, VALUES, (moment, draw) -> addOther(FILLED_IN, moment, draw));
        diary.times(1, VALUES, (moment, draw) -> diary.deleteOldest(VALUES));
        diary.toSomeIn(60, VALUES, this::changeValue);
        diary.times(3, "contact_lists", (moment, draw) -> addOther(SUBSCRIBED, moment, draw));
        diary.toSomeIn(150, "contact_lists", this::unsubscribe);
        diary.toSomeIn(150, "contact_automations", (id, moment, draw) -> enter(moment));
        diary.toSomeIn(20, "contact_automations", this::goOn);
    }

    /** Links a contact with a record that it is not linked with yet. */
    private void addOther(Link link, long moment, long draw) {
        diary.add(link.table(), moment, row -> {
            long contact = row.path("contact").asLong();
            Set<String> taken = new HashSet<>();
            diary.collection(link.table())
                    .ownedBy(List.of(contact))
                    .get(0)
                    .forEach(entry -> taken.add(
                            Json.object(entry.json()).path(link.field()).asText()));
            free(link.others(), taken, draw).ifPresent(other -> {
                row.put(link.field(), Long.toString(other));
                if (link.table().equals(VALUES)) {
                    row.set("value", value(other, draw));
                }
            });
            if (link.movesContact()) {
                diary.touch(contact, moment);
            }
        });
    }

    private Optional<Long> free(String table, Set<String> taken, long draw) {
        return diary.collection(table).ids().stream()
                .filter(id -> !taken.contains(Long.toString(id)))
                .min(Comparator.comparingLong(id -> Draws.mix(draw, id)));
    }

    /** By an automation, which keeps the contact's date, or by a person, who changes it. */
    private void changeValue(long id, long moment, long draw) {
        diary.change(VALUES, id, value -> {
            value.set("value", value(value.path("field").asLong(), draw));
            value.put("udate", Moments.text(Form.ISO, moment));
            if (draw % 2 == 0) {
                diary.touch(value.path("contact").asLong(), moment);
            }
            return true;
        });
    }

    private JsonNode value(long field, long draw) {
        Blueprint fields = diary.blueprint(FIELDS);
        String json = fields.item(fields.indexOf(field), "_values", draw);
        return Json.any(json == null ? "null" : json);
    }

    private void unsubscribe(long id, long moment, long draw) {
        diary.change("contact_lists", id, row -> {
            boolean active = row.path("status").asText().equals("1");
            if (active) {
                row.put("status", "2")
                        .put("udate", Moments.text(Form.ISO, moment))
                        .put("updated_timestamp", Moments.text(Form.STAMP, moment))
                        .put("unsubreason", "");
            }
            return active;
        });
    }

    private void enter(long moment) {
        diary.add("contact_automations", moment, ContactsDay::begun);
    }

    static void begun(ObjectNode run) {
        run.put("status", "1")
                .putNull("remdate")
                .putNull("timespan")
                .put("completedElements", "0")
                .put("completed", "0")
                .put("completeValue", "0");
    }

    /** Advances by one step; the last one ends the run. */
    private void goOn(long id, long moment, long draw) {
        diary.change("contact_automations", id, run -> {
            if (!run.path("status").asText().equals("1")) {
                return false;
            }
            int steps = run.path("totalElements").asInt();
            int done = Math.min(run.path("completedElements").asInt() + 1, steps);
            run.put("completedElements", Integer.toString(done))
                    .put("completeValue", Integer.toString(100 * done / Math.max(steps, 1)))
                    .put("lastdate", Moments.text(Form.ISO, moment));
            if (done == steps) {
                run.put("status", "2").put("completed", "1").put("remdate", Moments.text(Form.ISO, moment));
            }
            return true;
        });
    }
}
