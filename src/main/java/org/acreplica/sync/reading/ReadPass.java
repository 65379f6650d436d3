package org.acreplica.sync.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.acreplica.model.run.Batch.SeenPart;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.Scope;
import org.acreplica.source.request.PageRequest;
import org.jspecify.annotations.Nullable;

/** One pass over an object's list, from its first page or from a position to the end. */
final class ReadPass implements AutoCloseable {

    private final Scope scope;
    private final PassStart start;
    private final Chunks chunks;
    private final long pagesBefore;
    private long seenParts;

    ReadPass(Scope scope, PassStart start, Chunks chunks) {
        this.scope = scope;
        this.start = start;
        this.seenParts = start.seenParts();
        this.chunks = chunks;
        this.pagesBefore = summary().done() / PageRequest.LIMIT;
    }

    Chunks chunks() {
        return chunks;
    }

    Instant startedAt() {
        return start.startedAt();
    }

    IdSet seen() {
        return start.seen();
    }

    ReadSummary summary() {
        return chunks.pages().summary();
    }

    /** Whether the list, including pages read by an earlier process, is short enough to be read twice in a row. */
    boolean hasFewPages() {
        return pagesBefore + summary().pages() <= ReadSummary.MANY_PAGES;
    }

    /** Whether a read interrupted after the chunk would continue elsewhere than this one began. */
    boolean hasLeftItsStart(Chunk chunk) {
        Position after = chunk.position();
        return start.from() == null || after == null || !start.from().isSamePlaceAs(after);
    }

    /**
     * Where the read continues after a chunk, as JSON; null if the chunk ends within a page, and for the newest part of
     * a list, which will have moved by then.
     */
    @Nullable
    String position(Chunk chunk, @Nullable Instant highest) {
        if (chunk.position() == null || scope.newest().isPresent()) {
            return null;
        }
        return new ReadPosition(
                        scope.changedAfter().map(LocalDate::toString).orElse(null),
                        start.startedAt().toString(),
                        highest == null ? null : highest.toString(),
                        seenParts,
                        chunk.position())
                .json();
    }

    /** The ids of the pages that end with a chunk, to be stored with it; null if they will not be needed. */
    @Nullable
    SeenPart seenPart(Chunk chunk) {
        if (chunk.position() == null || !scope.isAll()) {
            return null;
        }
        IdSet ids = new IdSet();
        ids.add(chunk.ids());
        return new SeenPart(seenParts++, ids.text());
    }

    @Override
    public void close() {
        chunks.close();
    }
}
