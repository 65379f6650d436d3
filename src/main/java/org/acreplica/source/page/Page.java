package org.acreplica.source.page;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** One answer that is whole: its records in the order sent, and what it says of the total. */
public final class Page implements AutoCloseable {

    private final Body body;
    private final PageIndex index;

    public Page(Body body, PageIndex index) {
        this.body = body;
        this.index = index;
    }

    public int size() {
        return index.entries().size();
    }

    public boolean isEmpty() {
        return index.entries().isEmpty();
    }

    /** {@code meta.total}; empty where the object has none. */
    public OptionalLong total() {
        return index.total();
    }

    public List<JsonRecord> records() {
        return index.entries().stream()
                .map(entry -> new JsonRecord(body, entry))
                .toList();
    }

    /** The ids of those records that have one. */
    public LongStream ids() {
        return index.entries().stream()
                .map(PageIndex.Entry::id)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong);
    }

    /** The id of the first record; null where that has none, or where there is no record. */
    public Long firstId() {
        return idAt(0);
    }

    /** The id of the last record; null where that has none, or where there is no record. */
    public Long lastId() {
        return idAt(size() - 1);
    }

    /** Bytes of the answer. */
    public long length() {
        return body.length();
    }

    /** Gives the memory or the file of the answer back; its records can not be read any more. */
    @Override
    public void close() {
        body.close();
    }

    private Long idAt(int index) {
        OptionalLong id = isEmpty()
                ? OptionalLong.empty()
                : this.index.entries().get(index).id();
        return id.isPresent() ? id.getAsLong() : null;
    }
}
