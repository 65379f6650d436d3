package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acreplica.fake.Page.ListForm;
import org.jspecify.annotations.Nullable;

/**
 * The records of one object, to be read and changed while they are served. A record is made when it is asked for; only
 * one that was put here is kept. Safe for many threads: a page is made of one state of the collection.
 */
public final class FakeCollection {

    private final Blueprint blueprint;
    private final RecordCache cache;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Long, byte[]> edited = new HashMap<>();
    private final Set<Long> byHand = new HashSet<>();
    private final Ids ids;
    private final Fields fields = new Fields(this);
    private final Views views;
    private final Optional<Owned> owned;
    private final List<FakeCollection> dependents = new CopyOnWriteArrayList<>();
    private volatile Consumer<PageQuery> beforePage = query -> {};

    FakeCollection(Blueprint blueprint, RecordCache cache, UpdatedAfter updatedAfter, Optional<Owned> owned) {
        this.blueprint = blueprint;
        this.cache = cache;
        this.ids = new Ids(blueprint);
        this.views = new Views(this, fields, updatedAfter);
        this.owned = owned;
    }

    public int size() {
        return reading(ids::size);
    }

    /** In the order in which they are served. */
    public List<Long> ids() {
        return reading(() -> views.served(ids).stream().boxed().toList());
    }

    /** The records in the order in which they are served, each read when the stream comes to it. */
    public Stream<ObjectNode> all() {
        return ids().stream().map(this::record);
    }

    public boolean contains(long id) {
        return reading(() -> ids.contains(id));
    }

    /**
     * A copy; changes to it count once it is {@link #put}.
     *
     * @throws NoSuchElementException where there is no such id
     * @throws java.io.UncheckedIOException where it was put raw and is not readable
     */
    public ObjectNode record(long id) {
        return Json.object(reading(() -> json(id)));
    }

    /** Adds the record, or replaces the one that has its id. */
    public void put(ObjectNode record) {
        if (!record.path("id").asText().matches("-?\\d+")) {
            throw new IllegalArgumentException("a record needs an id, a number: " + record.path("id"));
        }
        keepFromOutside(record.path("id").asLong(), Json.bytes(record));
    }

    /** Puts text that is served as it is, whether or not it is JSON; {@code id} says where it stands. */
    public void putRaw(long id, String json) {
        keepFromOutside(id, json.getBytes(UTF_8));
    }

    /** Whether there was one. What can only be seen beside it goes with it. */
    public boolean remove(long id) {
        dependents.forEach(dependent -> dependent.removeOwnedBy(id));
        return writing(() -> {
            edited.remove(id);
            byHand.remove(id);
            owned.ifPresent(owners -> owners.remove(id));
            return ids.remove(id);
        });
    }

    /** Serves the records in this order where a request asks for none; ascending ids otherwise. */
    public void order(Comparator<ObjectNode> order) {
        writing(() -> views.order(order));
    }

    /** Serves the records in no order, the same for one seed. */
    public void shuffle(long seed) {
        order(Comparator.comparingLong(
                record -> Draws.mix(seed, record.path("id").asLong())));
    }

    /** Calls this before each page of this collection is made: the place to change data in the middle of a read. */
    public void beforePage(Consumer<PageQuery> hook) {
        beforePage = hook;
    }

    /** Adds what the account itself made, where no record has its id. */
    void addOwn(long id, byte[] json) {
        writing(() -> {
            if (!ids.contains(id)) {
                keep(id, json);
            }
            return id;
        });
    }

    /** Changes a record that is there and that nobody put from outside, while no one else reads or changes it. */
    void changeOwn(long id, Predicate<ObjectNode> change) {
        writing(() -> {
            if (ids.contains(id) && !byHand.contains(id)) {
                ObjectNode record = Json.object(json(id));
                if (change.test(record)) {
                    keep(id, Json.bytes(record));
                }
            }
            return id;
        });
    }

    /** The id of one record, if there is any. */
    OptionalLong any(long draw) {
        return reading(() ->
                ids.size() == 0 ? OptionalLong.empty() : OptionalLong.of(ids.at((int) Draws.below(draw, ids.size()))));
    }

    /** The ids whose records nobody put here from outside. */
    List<Long> ownIds() {
        return reading(
                () -> ids.stream().filter(id -> !byHand.contains(id)).boxed().toList());
    }

    /** The first id of which this is true, and whose record nobody put here from outside. */
    OptionalLong firstOwn(LongPredicate wanted) {
        return reading(() -> ids.stream()
                .filter(id -> wanted.test(id) && !byHand.contains(id))
                .findFirst());
    }

    Optional<byte[]> find(long id) {
        return reading(() -> ids.contains(id) ? Optional.of(json(id)) : Optional.empty());
    }

    /** One field of a record; null where the record or the field is not there. */
    @Nullable
    String text(long id, String field) {
        return reading(() -> ids.contains(id) ? fields.text(id, field) : null);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /** For each of the owners its records here, all out of one state of the collection. */
    List<List<Page.Entry>> ownedBy(List<Long> owners) {
        return reading(() -> owners.stream()
                .map(owner -> Arrays.stream(idsOwnedBy(owner))
                        .mapToObj(id -> new Page.Entry(id, json(id)))
                        .toList())
                .toList());
    }

    void removeOwnedBy(long owner) {
        for (long id : reading(() -> idsOwnedBy(owner))) {
            remove(id);
        }
    }

    /** Lets the records of another collection go with their owner here. */
    void takesAlong(FakeCollection dependent) {
        dependents.add(dependent);
    }

    Page page(PageQuery query, KeysetTotal counting) {
        beforePage.accept(query);
        return preview(query, counting);
    }

    /** The page without the hook before it. */
    Page preview(PageQuery query, KeysetTotal counting) {
        return reading(() -> {
            Ids matching = views.of(query, ids);
            Views.Span after = views.keyset(query, matching);
            int start = (int) Math.min(query.offset(), after.size());
            int end = (int) Math.min(start + (long) query.limit(), after.size());
            List<Page.Entry> entries = new ArrayList<>(end - start);
            for (int i = start; i < end; i++) {
                entries.add(new Page.Entry(after.at(i), json(after.at(i))));
            }
            return new Page(entries, counting == KeysetTotal.OVERALL ? matching.size() : after.size(), ListForm.ARRAY);
        });
    }

    /** The record as sent; the caller holds the lock. */
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

    boolean isEdited(long id) {
        return edited.containsKey(id);
    }

    private long[] idsOwnedBy(long owner) {
        return owned.orElseThrow().idsOf(owner, ids::contains);
    }

    private void keep(long id, byte[] json) {
        ids.add(id);
        owned.ifPresent(owners -> owners.put(id, json));
        edited.put(id, json);
    }

    private void keepFromOutside(long id, byte[] json) {
        writing(() -> {
            keep(id, json);
            return byHand.add(id);
        });
    }

    private <T extends @Nullable Object> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T extends @Nullable Object> T writing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            views.forget();
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
