package org.acreplica.sync;

import java.io.IOException;
import java.util.List;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.request.SourceException;
import org.acreplica.sync.conversion.ChunkRows;
import org.acreplica.sync.conversion.Normalised;

/**
 * One object being replicated: what {@link ReadAndLoadRoute} does in each of its steps, from the first page to the
 * last.
 */
interface Replication extends AutoCloseable {

    /** Whether a page has come, so that the run is recorded as running. */
    boolean hasBegun();

    /** Whether there may be more to read. */
    boolean isReading();

    /** The records of the next chunk, awaited; none at the end. */
    List<JsonRecord> readOn() throws SourceException;

    Normalised normalise(JsonRecord record) throws IOException;

    void load(ChunkRows gathered);

    /**
     * Sees to the end of a run that failed.
     *
     * @throws RuntimeException what failed before that error
     */
    void settle(Throwable error);

    /** The end of a read that ended. */
    Outcome finish();

    @Override
    void close();
}
