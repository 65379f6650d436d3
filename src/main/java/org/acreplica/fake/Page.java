package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * The records of one response, before it is written.
 *
 * @param total number of rows that match the query, on all pages
 */
record Page(List<Entry> entries, long total, ListForm form) {

    static final Page NONE = new Page(List.of(), 0, ListForm.ARRAY);

    /** @param json the record as sent, in UTF-8 */
    record Entry(long id, byte[] json) {

        Entry with(Consumer<ObjectNode> change) {
            ObjectNode record = Json.object(json);
            change.accept(record);
            return new Entry(id, Json.bytes(record));
        }
    }

    /** The forms in which PHP writes a list. */
    enum ListForm {
        ARRAY,
        NULL,
        /** By position, as PHP writes an array with gaps. */
        MAP
    }

    boolean holds(long id) {
        return entries.stream().anyMatch(entry -> entry.id() == id);
    }

    Page as(ListForm other) {
        return new Page(entries, total, other);
    }

    Page withTotal(LongUnaryOperator change) {
        return new Page(entries, change.applyAsLong(total), form);
    }

    Page withoutRecords() {
        return withEntries(List.of());
    }

    Page withoutEveryThird() {
        List<Entry> left = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i % 3 != 2) {
                left.add(entries.get(i));
            }
        }
        return withEntries(left);
    }

    Page withEachRecord(Consumer<ObjectNode> change) {
        return withEntries(entries.stream().map(entry -> entry.with(change)).toList());
    }

    /** With the first and the last record swapped. */
    Page withEndsSwapped() {
        if (entries.size() < 2) {
            return this;
        }
        List<Entry> swapped = new ArrayList<>(entries);
        swapped.set(0, entries.get(entries.size() - 1));
        swapped.set(entries.size() - 1, entries.get(0));
        return withEntries(swapped);
    }

    private Page withEntries(List<Entry> other) {
        return new Page(other, total, form);
    }
}
