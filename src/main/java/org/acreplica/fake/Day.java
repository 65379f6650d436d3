package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.acreplica.fake.Life.Event;
import org.acreplica.fake.Moments.Form;

/** The changes in an account in one day, the same for the same seed. Records put from outside are not changed. */
final class Day {

    private static final List<String> SURNAMES = Words.list("@last");

    private final Diary diary;

    Day(AccountObjects objects, int day, ToLongFunction<String> nextIndex) {
        this.diary = new Diary(objects, day, nextIndex);
    }

    /** In chronological order. */
    List<Event> events() {
        diary.toOneIn(33, "contacts", this::changeContact);
        diary.toOneIn(15, "deals", this::moveDeal);
        diary.times(4, "contacts", this::addContact);
        diary.times(1, "tags", (moment, draw) -> diary.add("tags", moment, tag -> {}));
        diary.times(1, "deals", this::addDeal);
        diary.times(2, "contacts", (moment, draw) -> diary.deleteOldest("contacts"));
        diary.times(1, "deals", (moment, draw) -> diary.deleteOldest("deals"));
        diary.times(1, "bounce_logs", (moment, draw) -> diary.add("bounce_logs", moment, log -> {}));
        diary.times(3, "email_activities", (moment, draw) -> diary.add("email_activities", moment, mail -> {}));
        diary.times(1, "contact_conversions", (moment, draw) -> diary.add("contact_conversions", moment, won -> {}));
        diary.times(2, "notes", this::addNote);
        new ContactsDay(diary).plan();
        return diary.events();
    }

    private void changeContact(long id, long moment, long draw) {
        diary.change("contacts", id, contact -> {
            switch ((int) Draws.below(draw, 3)) {
                case 0 ->
                    contact.put("lastName", otherThan(contact.path("lastName").asText(), draw >>> 8));
                case 1 -> contact.put("phone", "+1 555 01" + (10 + Draws.below(draw >>> 8, 90)));
                default ->
                    contact.put(
                            "sentcnt", Integer.toString(contact.path("sentcnt").asInt() + 1));
            }
            Diary.markChanged(contact, moment);
            return true;
        });
    }

    private static String otherThan(String surname, long draw) {
        int steps = 1 + (int) Draws.below(draw, SURNAMES.size() - 1);
        return SURNAMES.get(Math.floorMod(SURNAMES.indexOf(surname) + steps, SURNAMES.size()));
    }

    /** A new contact comes with a list and an automation. */
    private void addContact(long moment, long draw) {
        diary.add("contacts", moment, contact -> {
            String id = contact.path("id").textValue();
            diary.add("contact_lists", moment, row -> row.put("contact", id));
            diary.add("contact_automations", moment, run -> ContactsDay.begun(run.put("contact", id)));
        });
    }

    /** Moves a deal to another stage of its pipeline; a stub has none. */
    private void moveDeal(long id, long moment, long draw) {
        diary.change("deals", id, deal -> {
            Blueprint stages = diary.blueprint("stages");
            Blueprint pipelines = diary.blueprint("pipelines");
            long pipeline = pipelines.indexOf(deal.path("group").asLong());
            if (pipeline < 0) {
                return false;
            }
            Sharing sharing = stages.sharedBy(pipelines);
            long first = sharing.firstOf(pipeline);
            long count = sharing.endOf(pipeline) - first;
            long from = deal.path("stage").asLong();
            long current = stages.indexOf(from) - first;
            long next = count < 2 ? current : (current + 1 + Draws.below(draw, count - 1)) % count;
            long to = stages.idAt(first + next);
            deal.put("stage", Long.toString(to));
            deal.put("mdate", Moments.text(Form.ISO, moment));
            diary.add(
                    "deal_activities",
                    moment,
                    activity -> activity(activity, id, to)
                            .put("dataType", "d_stageid")
                            .put("dataAction", Long.toString(to))
                            .put("dataOldval", Long.toString(from)));
            return true;
        });
    }

    private void addDeal(long moment, long draw) {
        diary.add(
                "deals",
                moment,
                deal -> diary.add(
                        "deal_activities",
                        moment,
                        activity -> activity(
                                        activity,
                                        deal.path("id").asLong(),
                                        deal.path("stage").asLong())
                                .put("dataType", "")
                                .put("dataAction", "add")
                                .put("dataOldval", "")));
    }

    private static ObjectNode activity(ObjectNode activity, long deal, long stage) {
        return activity.put("deal", Long.toString(deal))
                .put("d_id", Long.toString(deal))
                .put("dataId", Long.toString(deal))
                .put("stage", Long.toString(stage))
                .put("d_stageid", Long.toString(stage));
    }

    /** A note on a contact counts as a change of the contact, as in ActiveCampaign. */
    private void addNote(long moment, long draw) {
        diary.add("notes", moment, note -> {
            if (note.path("reltype").asText().equals("Subscriber")) {
                diary.touch(note.path("relid").asLong(), moment);
            }
        });
    }
}
