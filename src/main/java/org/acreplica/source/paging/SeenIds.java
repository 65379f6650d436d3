package org.acreplica.source.paging;

import org.acreplica.source.list.IdSet;
import org.acreplica.source.page.Page;

/** The ids seen by a reading: of the records, and of the records that pages and total count. */
final class SeenIds {

    private final IdSet records;
    private final IdSet counted;

    /**
     * @param records the ids seen so far; each page adds its own
     * @param isCountedByItself whether pages count the records themselves
     */
    SeenIds(IdSet records, boolean isCountedByItself) {
        this.records = records;
        this.counted = isCountedByItself ? records : new IdSet();
    }

    /** @return how many of the counted records are new */
    long add(Page page) {
        if (counted != records) {
            records.add(page.ids());
        }
        return counted.add(page.countedIds());
    }

    /** The number of counted records. */
    long count() {
        return counted.count();
    }
}
