package org.acreplica.source.paging;

import org.acreplica.source.list.IdSet;
import org.acreplica.source.page.Page;

/** The ids that a reading has seen: of the records, and of those that its pages and its total count. */
final class SeenIds {

    private final IdSet records;
    private final IdSet counted;

    /**
     * @param records those seen so far; each page adds its own
     * @param isCountedByItself whether pages count the records
     */
    SeenIds(IdSet records, boolean isCountedByItself) {
        this.records = records;
        this.counted = isCountedByItself ? records : new IdSet();
    }

    /** @return how many of what is counted were not there yet */
    long add(Page page) {
        if (counted != records) {
            records.add(page.ids());
        }
        return counted.add(page.countedIds());
    }

    /** Of what is counted. */
    long count() {
        return counted.count();
    }
}
