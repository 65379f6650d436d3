package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Which records of a collection are owned by which of another. Computed for records never edited; for others the owner
 * in their text is stored. The caller holds the collection's lock.
 */
final class Owned {

    private static final long NO_OWNER = -1;

    private final Blueprint owners;
    private final Blueprint children;
    private final Pattern field;
    private final Map<Long, NavigableSet<Long>> edited = new HashMap<>();
    private final Map<Long, Long> ownerOfEdited = new HashMap<>();

    Owned(World world, Relation relation) {
        this.owners = world.blueprint(relation.owners());
        this.children = world.blueprint(relation.children());
        this.field = Pattern.compile("\"" + relation.field() + "\"\\s*:\\s*\"?(\\d{1,18})\\b");
    }

    /** Ascending. */
    long[] idsOf(long owner, LongPredicate isThere) {
        long index = owners.indexOf(owner);
        LongStream computed = index < 0 || index >= owners.size() ? LongStream.empty() : computedOf(index, isThere);
        NavigableSet<Long> others = edited.get(owner);
        return others == null
                ? computed.toArray()
                : LongStream.concat(computed, others.stream().mapToLong(id -> id))
                        .sorted()
                        .toArray();
    }

    void put(long id, byte[] json) {
        remove(id);
        Matcher owner = field.matcher(new String(json, UTF_8));
        long owning = owner.find() ? Long.parseLong(owner.group(1)) : NO_OWNER;
        ownerOfEdited.put(id, owning);
        edited.computeIfAbsent(owning, none -> new TreeSet<>()).add(id);
    }

    void remove(long id) {
        Long owner = ownerOfEdited.remove(id);
        if (owner != null) {
            edited.getOrDefault(owner, new TreeSet<>()).remove(id);
        }
    }

    private LongStream computedOf(long owner, LongPredicate isThere) {
        Sharing sharing = children.sharedBy(owners);
        return LongStream.range(sharing.firstOf(owner), sharing.endOf(owner))
                .map(children::idAt)
                .filter(id -> isThere.test(id) && (ownerOfEdited.isEmpty() || !ownerOfEdited.containsKey(id)));
    }
}
