package org.acreplica.source.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Ids of records, each with the id of the record that owns it: a page may have tens of thousands. */
final class OwnedIds {

    private long[] ids = {};
    private long[] owners = {};
    private int count;
    private boolean isDoubtful;

    /** An empty id or owner makes the whole set doubtful. */
    void add(OptionalLong id, OptionalLong owner) {
        if (id.isEmpty() || owner.isEmpty()) {
            isDoubtful = true;
            return;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(128, count * 2));
            owners = Arrays.copyOf(owners, ids.length);
        }
        ids[count] = id.getAsLong();
        owners[count] = owner.getAsLong();
        count++;
    }

    /** Something was not readable as an id, so there may be more. */
    void doubt() {
        isDoubtful = true;
    }

    /** Whether both contain the same pairs, in any order and number; false while either is doubtful. */
    boolean match(OwnedIds others) {
        Optional<Map<Long, Long>> mine = ownerById();
        return mine.isPresent() && mine.equals(others.ownerById());
    }

    /** Empty if doubtful, or if an id has two owners. */
    private Optional<Map<Long, Long>> ownerById() {
        Map<Long, Long> ownerById = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Long other = ownerById.put(ids[i], owners[i]);
            isDoubtful |= other != null && other != owners[i];
        }
        return isDoubtful ? Optional.empty() : Optional.of(ownerById);
    }
}
