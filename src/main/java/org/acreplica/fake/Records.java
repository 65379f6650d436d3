package org.acreplica.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The records of a collection by id. Only records put here are stored. The caller holds the collection's lock. */
final class Records {

    private final Blueprint blueprint;
    private final RecordCache cache;
    private final Optional<Owned> owned;
    private final Ids ids;
    private final Map<Long, byte[]> edited = new HashMap<>();
    private final Set<Long> byHand = new HashSet<>();

    /** @param owned if the records are owned by those of another collection */
    Records(Blueprint blueprint, RecordCache cache, Optional<Owned> owned) {
        this.blueprint = blueprint;
        this.cache = cache;
        this.owned = owned;
        this.ids = new Ids(blueprint);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Ids ids() {
        return ids;
    }

    boolean contains(long id) {
        return ids.contains(id);
    }

    /** Whether its text was put here, by the account or from outside. */
    boolean isEdited(long id) {
        return edited.containsKey(id);
    }

    /** Whether it exists and was not put from outside. */
    boolean isOwn(long id) {
        return !byHand.contains(id) && ids.contains(id);
    }

    /** The record as sent. */
    byte[] json(long id) {
        byte[] json = edited.get(id);
        if (json != null) {
            return json;
        }
        if (!ids.contains(id)) {
            throw new NoSuchElementException(blueprint.facts().table() + " has no record " + id);
        }
        return cache.json(blueprint, blueprint.indexOf(id));
    }

    /** Ascending; only for collections whose records have owners. */
    long[] idsOwnedBy(long owner) {
        return owned.orElseThrow().idsOf(owner, ids::contains);
    }

    void put(long id, byte[] json) {
        ids.add(id);
        owned.ifPresent(owners -> owners.put(id, json));
        edited.put(id, json);
    }

    void putFromOutside(long id, byte[] json) {
        put(id, json);
        byHand.add(id);
    }

    /** Returns whether it existed. */
    boolean remove(long id) {
        edited.remove(id);
        byHand.remove(id);
        owned.ifPresent(owners -> owners.remove(id));
        return ids.remove(id);
    }
}
