package org.acreplica.source.page;

import java.util.List;
import org.acreplica.source.page.PageIndex.Entry;

/**
 * A list in a response, and in what form it was there.
 *
 * @param isList whether it is one whatever else the response says
 * @param isNothing whether it is in a form that stands for a list of nothing, or for none
 */
record RecordList(List<Entry> entries, boolean isList, boolean isNothing) {

    static final RecordList MISSING = new RecordList(List.of(), false, false);

    static final RecordList NOTHING = new RecordList(List.of(), false, true);

    static RecordList of(List<Entry> entries) {
        return new RecordList(entries, true, false);
    }
}
