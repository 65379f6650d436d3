package org.acreplica.sync;

import java.io.IOException;
import java.util.List;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.request.SourceException;
import org.acreplica.sync.conversion.ChunkRows;
import org.acreplica.sync.conversion.Normalised;

/** One object being replicated: the steps called by {@link ReadAndLoadRoute}. */
interface Replication extends AutoCloseable {

    /** Whether the first page has arrived, and the run is recorded as running. */
    boolean hasBegun();

    boolean isReading();

    /** Waits for the next chunk and opens the tables its records need; returns the records, none at the end. */
    List<JsonRecord> readOn() throws SourceException;

    Normalised normalise(JsonRecord record) throws IOException;

    void load(ChunkRows gathered);

    /**
     * Cleans up after a failure.
     *
     * @throws RuntimeException an earlier failure, which takes precedence
     */
    void settle(Throwable error);

    /** Finishes a read that has ended. */
    Outcome finish();

    @Override
    void close();
}
