package org.acreplica.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.acreplica.source.JsonRecord;
import org.acreplica.source.Page;
import org.acreplica.source.Position;

/** Records that are loaded in one transaction: several pages, one page, or a part of a page with large records. */
final class Chunk implements AutoCloseable {

    private final List<JsonRecord> records = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final HeapShare heap;
    private long bytes;
    private boolean holdsRoom;
    private Position position;

    Chunk(HeapShare heap) {
        this.heap = heap;
    }

    void add(JsonRecord record) {
        records.add(record);
        bytes += record.size();
    }

    /** The page's last record is in this chunk, or in one before it. */
    void ends(Page page, Position after) {
        pages.add(page);
        position = after;
    }

    List<JsonRecord> records() {
        return records;
    }

    /** Of JSON as sent. */
    long bytes() {
        return bytes;
    }

    /** Where the reading goes on after this chunk; null when it ends within a page. */
    Position position() {
        return position;
    }

    /** The ids of the pages that end here. */
    LongStream ids() {
        return pages.stream().flatMapToLong(Page::ids);
    }

    /** Waits until there is room for the work on it. */
    void takeRoom() throws InterruptedException {
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
