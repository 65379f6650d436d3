package org.acreplica.source.page;

import java.util.List;
import org.acreplica.source.page.PageIndex.Entry;

/**
 * A list in a response, and the form it had.
 *
 * @param isList whether it is a list regardless of the rest of the response
 * @param isNothing whether its form may stand for an empty list or a missing one
 */
record RecordList(List<Entry> entries, boolean isList, boolean isNothing) {

    static final RecordList MISSING = new RecordList(List.of(), false, false);

    static final RecordList NOTHING = new RecordList(List.of(), false, true);

    static RecordList of(List<Entry> entries) {
        return new RecordList(entries, true, false);
    }
}
