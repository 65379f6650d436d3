package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
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
 * The records of one object, which can be read and changed while they are served. Records are generated on demand; only
 * those put here are stored. Thread-safe: a page shows one state of the collection.
 */
public final class FakeCollection {

    private final Records records;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Fields fields;
    private final Views views;
    private final List<FakeCollection> dependents = new CopyOnWriteArrayList<>();
    private volatile Consumer<PageQuery> beforePage = query -> {};

    FakeCollection(Records records, UpdatedAfter updatedAfter) {
        this.records = records;
        this.fields = new Fields(records);
        this.views = new Views(records, fields, updatedAfter);
    }

    public int size() {
        return reading(() -> records.ids().size());
    }

    /** In the order they are served. */
    public List<Long> ids() {
        return reading(() -> views.served(records.ids()).stream().boxed().toList());
    }

    /** The records in the order they are served, each read when the stream reaches it. */
    public Stream<ObjectNode> all() {
        return ids().stream().map(this::record);
    }

    public boolean contains(long id) {
        return reading(() -> records.contains(id));
    }

    /**
     * A copy; changes take effect on {@link #put}.
     *
     * @throws NoSuchElementException if there is no such id
     * @throws java.io.UncheckedIOException if it was put raw and cannot be parsed
     */
    public ObjectNode record(long id) {
        return Json.object(reading(() -> records.json(id)));
    }

    /** Adds the record, or replaces the one with its id. */
    public void put(ObjectNode record) {
        if (!record.path("id").asText().matches("-?\\d+")) {
            throw new IllegalArgumentException("a record needs an id, a number: " + record.path("id"));
        }
        keepFromOutside(record.path("id").asLong(), Json.bytes(record));
    }

    /** Puts text that is served verbatim, whether or not it is JSON; {@code id} determines its place. */
    public void putRaw(long id, String json) {
        keepFromOutside(id, json.getBytes(UTF_8));
    }

    /** Removes the record and related rows that can only be seen with it; returns whether it existed. */
    public boolean remove(long id) {
        dependents.forEach(dependent -> dependent.removeOwnedBy(id));
        return writing(() -> records.remove(id));
    }

    /** Serves the records in this order unless a request asks for another; the default is ascending ids. */
    public void order(Comparator<ObjectNode> order) {
        writing(() -> views.order(order));
    }

    /** Serves the records in random order, the same for one seed. */
    public void shuffle(long seed) {
        order(Comparator.comparingLong(
                record -> Draws.mix(seed, record.path("id").asLong())));
    }

    /** Called before each page of this collection is created: use it to change data during a read. */
    public void beforePage(Consumer<PageQuery> hook) {
        beforePage = hook;
    }

    /** Adds a record made by the account itself, unless its id is in use. */
    void addOwn(long id, byte[] json) {
        writing(() -> {
            if (!records.contains(id)) {
                records.put(id, json);
            }
            return id;
        });
    }

    /** Changes an existing record that was not put from outside, atomically. */
    void changeOwn(long id, Predicate<ObjectNode> change) {
        writing(() -> {
            if (records.isOwn(id)) {
                ObjectNode record = Json.object(records.json(id));
                if (change.test(record)) {
                    records.put(id, Json.bytes(record));
                }
            }
            return id;
        });
    }

    /** The id of some record, if there is any. */
    OptionalLong any(long draw) {
        return reading(() -> {
            Ids ids = records.ids();
            return ids.size() == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(ids.at((int) Draws.below(draw, ids.size())));
        });
    }

    /** The ids of records not put from outside. */
    List<Long> ownIds() {
        return reading(
                () -> records.ids().stream().filter(records::isOwn).boxed().toList());
    }

    /** The first id that satisfies this and whose record was not put from outside. */
    OptionalLong firstOwn(LongPredicate wanted) {
        return reading(() ->
                records.ids().stream().filter(wanted).filter(records::isOwn).findFirst());
    }

    Optional<byte[]> find(long id) {
        return reading(() -> records.contains(id) ? Optional.of(records.json(id)) : Optional.empty());
    }

    /** One field of a record; null if the record or the field does not exist. */
    @Nullable
    String text(long id, String field) {
        return reading(() -> records.contains(id) ? fields.text(id, field) : null);
    }

    Blueprint blueprint() {
        return records.blueprint();
    }

    /** For each owner, its records here, from one state of the collection. */
    List<List<Page.Entry>> ownedBy(List<Long> owners) {
        return reading(() -> owners.stream()
                .map(owner -> Arrays.stream(records.idsOwnedBy(owner))
                        .mapToObj(id -> new Page.Entry(id, records.json(id)))
                        .toList())
                .toList());
    }

    void removeOwnedBy(long owner) {
        for (long id : reading(() -> records.idsOwnedBy(owner))) {
            remove(id);
        }
    }

    /** Removes the records of another collection with their owner here. */
    void takesAlong(FakeCollection dependent) {
        dependents.add(dependent);
    }

    Page page(PageQuery query, KeysetTotal counting) {
        beforePage.accept(query);
        return preview(query, counting);
    }

    /** The page, without calling the hook. */
    Page preview(PageQuery query, KeysetTotal counting) {
        return reading(() -> {
            Ids matching = views.of(query, records.ids());
            Views.Span after = views.keyset(query, matching);
            int start = (int) Math.min(query.offset(), after.size());
            int end = (int) Math.min(start + (long) query.limit(), after.size());
            List<Page.Entry> entries = new ArrayList<>(end - start);
            for (int i = start; i < end; i++) {
                entries.add(new Page.Entry(after.at(i), records.json(after.at(i))));
            }
            return new Page(entries, counting == KeysetTotal.OVERALL ? matching.size() : after.size(), ListForm.ARRAY);
        });
    }

    private void keepFromOutside(long id, byte[] json) {
        writing(() -> {
            records.putFromOutside(id, json);
            return id;
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
