package org.acreplica.sync.reading;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acreplica.source.Reading;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.SourceException;

/** Cuts the pages of a reading into chunks, large enough for the database and small enough for the heap. */
final class Chunks implements AutoCloseable {

    /** Above this number of rows per statement, databases gain nothing. */
    private static final int MOST_RECORDS = 1_000;

    private final Reading pages;
    private final ConversionMemory heap;
    private final Consumer<Page> opened;
    private Optional<Opened> current = Optional.empty();

    /** @param rest records of the page that are in no chunk yet */
    private record Opened(ReadyPage ready, Iterator<JsonRecord> rest) {}

    /** @param opened receives each page before its records are given out */
    Chunks(Reading pages, ConversionMemory heap, Consumer<Page> opened) {
        this.pages = pages;
        this.heap = heap;
        this.opened = opened;
    }

    /** Waits for the next chunk; empty at the end. Adds further pages that are already there. */
    Optional<Chunk> next() throws SourceException, ListMovedException, InterruptedException {
        if (current.isEmpty() && !open(pages.next())) {
            return Optional.empty();
        }
        Chunk chunk = new Chunk(heap);
        do {
            fill(chunk, current.get());
        } while (current.isEmpty() && hasRoom(chunk) && open(pages.nextIfThere()));
        return Optional.of(chunk);
    }

    /** Whether the next chunk is available without waiting for a page. */
    boolean isNextThere() {
        return current.isPresent() || pages.isNextThere();
    }

    Reading pages() {
        return pages;
    }

    @Override
    public void close() {
        pages.close();
        current.ifPresent(opened -> opened.ready().page().close());
        current = Optional.empty();
    }

    private boolean open(Optional<ReadyPage> next) {
        current = next.map(this::opened);
        return current.isPresent();
    }

    private Opened opened(ReadyPage ready) {
        Page page = ready.page();
        opened.accept(page);
        return new Opened(
                ready,
                Stream.concat(page.records().stream(), page.beside().stream()).iterator());
    }

    /** Adds at least one record, so that a record of any size gets through. */
    private void fill(Chunk chunk, Opened from) {
        Page page = from.ready().page();
        Iterator<JsonRecord> rest = from.rest();
        chunk.begins(page);
        while (rest.hasNext() && (chunk.isEmpty() || chunk.bytes() < heap.chunkBytes())) {
            JsonRecord record = rest.next();
            if (page.isOwn(record)) {
                chunk.add(record);
            } else {
                chunk.addBeside(record);
            }
        }
        if (!rest.hasNext()) {
            chunk.ends(page, from.ready().position());
            current = Optional.empty();
        }
    }

    private boolean hasRoom(Chunk chunk) {
        return chunk.size() < MOST_RECORDS && chunk.bytes() < heap.chunkBytes();
    }
}
