package org.acreplica.sync.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.acreplica.source.list.Position;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PassedOver;
import org.jspecify.annotations.Nullable;

/** Records loaded in one transaction: several pages, one page, or a part of a page with large records. */
public final class Chunk implements AutoCloseable {

    private final List<JsonRecord> records = new ArrayList<>();
    private final List<JsonRecord> beside = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final ConversionMemory heap;
    private long bytes;
    private OptionalLong askedAt = OptionalLong.empty();
    private boolean holdsRoom;
    private @Nullable Position position;

    Chunk(ConversionMemory heap) {
        this.heap = heap;
    }

    /** The records added next are from this page. */
    void begins(Page page) {
        if (askedAt.isEmpty() || page.askedAt() - askedAt.getAsLong() < 0) {
            askedAt = OptionalLong.of(page.askedAt());
        }
    }

    void add(JsonRecord record) {
        records.add(record);
        bytes += record.size();
    }

    void addBeside(JsonRecord record) {
        beside.add(record);
        bytes += record.size();
    }

    /** The page's last record is in this chunk or an earlier one. */
    void ends(Page page, Position after) {
        pages.add(page);
        position = after;
    }

    /** The records of the object being read. */
    public List<JsonRecord> records() {
        return records;
    }

    /** The records of other objects, from the same pages. */
    public List<JsonRecord> beside() {
        return beside;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return records.size() + beside.size();
    }

    /** When the first of its pages was requested, by {@link System#nanoTime}. */
    public long askedAt() {
        return askedAt.orElseThrow();
    }

    /** Bytes of JSON as sent. */
    long bytes() {
        return bytes;
    }

    /** Where the reading continues after this chunk; null if the chunk ends within a page. */
    public @Nullable Position position() {
        return position;
    }

    /** The ids of the pages that end here. */
    LongStream ids() {
        return pages.stream().flatMapToLong(Page::ids);
    }

    /** The skipped places in the pages that end here. */
    public List<PassedOver> passedOver() {
        return pages.stream().flatMap(page -> page.passedOver().stream()).toList();
    }

    /** Waits for the memory that converting it takes. */
    public void takeRoom() throws InterruptedException {
        heap.acquire(bytes);
        holdsRoom = true;
    }

    @Override
    public void close() {
        if (holdsRoom) {
            heap.release(bytes);
            holdsRoom = false;
        }
        pages.forEach(Page::close);
    }
}
