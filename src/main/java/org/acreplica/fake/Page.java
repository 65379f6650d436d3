package org.acreplica.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The records of one answer, before it is written.
 *
 * @param total the rows that match the query, on all pages
 */
record Page(List<Entry> entries, long total) {

    /** @param json the record as sent, in UTF-8 */
    record Entry(long id, byte[] json) {}

    Page withTotal(LongUnaryOperator change) {
        return new Page(entries, change.applyAsLong(total));
    }

    Page withoutRecords() {
        return new Page(List.of(), total);
    }

    Page withoutEveryThird() {
        List<Entry> left = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i % 3 != 2) {
                left.add(entries.get(i));
            }
        }
        return new Page(left, total);
    }
}
