package org.acreplica.sync.reading;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acreplica.source.Reading;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.ListMovedException;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.ReadyPage;
import org.acreplica.source.page.SourceException;

/** Cuts the pages of a reading into chunks, large enough for the database and small enough for the heap. */
final class Chunks implements AutoCloseable {

    /** Rows in one statement, beyond which a database gains nothing. */
    private static final int MOST_RECORDS = 1_000;

    private final Reading pages;
    private final ConversionMemory heap;
    private final Consumer<Page> opened;
    private ReadyPage page;
    private Iterator<JsonRecord> rest;

    /** @param opened takes each page before its records are given out */
    Chunks(Reading pages, ConversionMemory heap, Consumer<Page> opened) {
        this.pages = pages;
        this.heap = heap;
        this.opened = opened;
    }

    /** The next chunk, awaited; empty at the end. Further pages that are there already are put to the first. */
    Optional<Chunk> next() throws SourceException, ListMovedException, InterruptedException {
        if (page == null && !open(pages.next())) {
            return Optional.empty();
        }
        Chunk chunk = new Chunk(heap);
        do {
            fill(chunk);
        } while (page == null && hasRoom(chunk) && open(pages.nextIfThere()));
        return Optional.of(chunk);
    }

    /** Whether the next chunk has no page to wait for. */
    boolean isNextThere() {
        return page != null || pages.isNextThere();
    }

    Reading pages() {
        return pages;
    }

    @Override
    public void close() {
        pages.close();
        if (page != null) {
            page.page().close();
            page = null;
        }
    }

    private boolean open(Optional<ReadyPage> next) {
        page = next.orElse(null);
        if (page == null) {
            return false;
        }
        opened.accept(page.page());
        rest = Stream.concat(page.page().records().stream(), page.page().beside().stream())
                .iterator();
        return true;
    }

    /** At least one record, so that one of any size gets through. */
    private void fill(Chunk chunk) {
        chunk.begins(page.page());
        while (rest.hasNext() && (chunk.isEmpty() || chunk.bytes() < heap.chunkBytes())) {
            JsonRecord record = rest.next();
            if (page.page().isOwn(record)) {
                chunk.add(record);
            } else {
                chunk.addBeside(record);
            }
        }
        if (!rest.hasNext()) {
            chunk.ends(page.page(), page.position());
            page = null;
        }
    }

    private boolean hasRoom(Chunk chunk) {
        return chunk.size() < MOST_RECORDS && chunk.bytes() < heap.chunkBytes();
    }
}
