package org.acreplica.source.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acreplica.source.page.Page;

/**
 * Where a page begins: so many records behind an id, or behind the beginning of the list.
 *
 * @param keyset the query parameter that takes the id; null where the place is by offset alone
 * @param after the id; null where the place is by offset alone
 */
record Place(String keyset, Long after, long offset) {

    static Place at(long offset) {
        return new Place(null, null, offset);
    }

    static Place above(String keyset, long id) {
        return new Place(keyset, id, 0);
    }

    /** @param keyset the query parameter that would take an id; null for none */
    static Place of(Map<String, String> query, String keyset) {
        long offset = Long.parseLong(query.getOrDefault("offset", "0"));
        String id = keyset == null ? null : query.get(keyset);
        return id == null ? at(offset) : new Place(keyset, Long.valueOf(id), offset);
    }

    boolean isById() {
        return after != null;
    }

    Place behind(long records) {
        return new Place(keyset, after, offset + records);
    }

    /** Behind the records of a page that begins here. */
    Place behind(Page page) {
        return isById() && page.lastId() != null ? above(keyset, page.lastId()) : behind(page.size());
    }

    /** The query of a page that begins here, other parameters included. */
    Map<String, String> in(Map<String, String> query, int limit) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put("limit", Integer.toString(limit));
        if (isById()) {
            changed.put(keyset, after.toString());
        }
        if (!isById() || offset > 0) {
            changed.put("offset", Long.toString(offset));
        } else {
            changed.remove("offset");
        }
        return changed;
    }

    /** In words, for messages. */
    @Override
    public String toString() {
        if (!isById()) {
            return "offset " + offset;
        }
        return "id above " + after + (offset > 0 ? ", offset " + offset : "");
    }
}
