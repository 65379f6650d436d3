package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.acreplica.fake.Page.Entry;

/**
 * An array of related rows next to the records of a page, before it is written.
 *
 * @param ids for each record of the page, the ids of its own rows
 * @param rows of all records of the page, in page order
 * @param listed whether each record gets an array of its ids, under the same key
 * @param last whether the array comes after the records
 */
record Beside(String key, List<List<Long>> ids, List<Entry> rows, boolean listed, boolean last) {

    /** @param owned for each record of the page, its own rows */
    static Beside of(String key, List<List<Entry>> owned, boolean listed) {
        List<List<Long>> ids = new ArrayList<>(owned.size());
        List<Entry> rows = new ArrayList<>();
        for (List<Entry> own : owned) {
            ids.add(own.stream().map(Entry::id).toList());
            rows.addAll(own);
        }
        return new Beside(key, ids, rows, listed, false);
    }

    /** The ids of missing rows are kept. */
    private Beside withRows(List<Entry> other) {
        return new Beside(key, ids, other, listed, last);
    }

    Beside withEachRow(Consumer<ObjectNode> change) {
        return withRows(rows.stream().map(row -> row.with(change)).toList());
    }

    Beside cutAt(int most) {
        return withRows(rows.subList(0, Math.min(most, rows.size())));
    }

    Beside withoutItsFirstRow() {
        return withRows(rows.subList(Math.min(1, rows.size()), rows.size()));
    }

    Beside withIdsOfItsRowsOnly() {
        Set<Long> there = new HashSet<>();
        rows.forEach(row -> there.add(row.id()));
        List<List<Long>> left = ids.stream()
                .map(own -> own.stream().filter(there::contains).toList())
                .toList();
        return new Beside(key, left, rows, listed, last);
    }

    Beside unlisted() {
        return new Beside(key, ids, rows, false, last);
    }

    Beside behind() {
        return new Beside(key, ids, rows, listed, true);
    }
}
