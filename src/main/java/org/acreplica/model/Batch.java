package org.acreplica.model;

import java.util.List;

/**
 * What one transaction loads.
 *
 * @param columns of the object's table, by whose index the rows hold their values
 * @param rows at most one for each id
 * @param seen the batch's part of the ids that a full read has seen; null where nobody will ask
 * @param position where an unfinished read goes on after this batch, as JSON; null leaves the stored one as it is
 * @param run the run with its counts before this batch
 */
public record Batch(
        ReplicatedObject object,
        Columns columns,
        List<Row> rows,
        List<Reject> rejects,
        SeenPart seen,
        String position,
        RunRecord run) {

    /** @param number of the part within the read, from 0 */
    public record SeenPart(long number, String ids) {}

    /** The same transaction's worth of other rows and rejects. */
    public Batch with(List<Row> otherRows, List<Reject> otherRejects) {
        return new Batch(object, columns, otherRows, otherRejects, seen, position, run);
    }

    /** Rows alone: nothing that says how far the read has come. */
    public Batch rowsOnly(List<Row> otherRows) {
        return new Batch(object, columns, otherRows, List.of(), null, null, run);
    }

    /** The same when the run has loaded that much before. */
    public Batch after(Loaded loaded) {
        return new Batch(object, columns, rows, rejects, seen, position, run.plus(loaded));
    }
}
