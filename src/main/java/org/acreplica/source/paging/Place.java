package org.acreplica.source.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acreplica.source.page.Page;

/**
 * Where a page begins: an offset from an id, or from the beginning of the list.
 *
 * @param above the id; empty if the place is only an offset
 */
record Place(Optional<Id> above, long offset) {

    /** @param keyset the query parameter for the id */
    record Id(String keyset, long id) {}

    static Place at(long offset) {
        return new Place(Optional.empty(), offset);
    }

    static Place above(String keyset, long id) {
        return new Place(Optional.of(new Id(keyset, id)), 0);
    }

    /** @param keyset the query parameter for an id */
    static Place of(Map<String, String> query, Optional<String> keyset) {
        return new Place(
                keyset.filter(query::containsKey).map(key -> new Id(key, Long.parseLong(query.get(key)))),
                Long.parseLong(query.getOrDefault("offset", "0")));
    }

    Place behind(long records) {
        return new Place(above, offset + records);
    }

    /** The place after a page that begins here. */
    Place behind(Page page) {
        Long last = page.lastId();
        return above.isPresent() && last != null ? above(above.get().keyset(), last) : behind(page.size());
    }

    /** The query for a page that begins here, with the other parameters. */
    Map<String, String> in(Map<String, String> query, int limit) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put("limit", Integer.toString(limit));
        above.ifPresent(from -> changed.put(from.keyset(), Long.toString(from.id())));
        if (above.isEmpty() || offset > 0) {
            changed.put("offset", Long.toString(offset));
        } else {
            changed.remove("offset");
        }
        return changed;
    }

    /** For messages. */
    @Override
    public String toString() {
        if (above.isEmpty()) {
            return "offset " + offset;
        }
        return "id above " + above.get().id() + (offset > 0 ? ", offset " + offset : "");
    }
}
