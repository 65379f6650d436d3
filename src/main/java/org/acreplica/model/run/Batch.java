package org.acreplica.model.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.jspecify.annotations.Nullable;

/**
 * The content of one transaction.
 *
 * @param own rows of the run's object
 * @param beside rows of other objects that arrived with it; each object once
 * @param seen the batch's part of the ids seen by a full read; null if not needed
 * @param position where an unfinished read resumes after this batch, as JSON; null keeps the stored one
 * @param run the run with its counts before this batch
 */
public record Batch(
        ObjectRows own,
        List<ObjectRows> beside,
        @Nullable SeenPart seen,
        @Nullable String position,
        RunRecord run) {

    /** @param number of the part within the read, from 0 */
    public record SeenPart(long number, String ids) {}

    public ReplicatedObject object() {
        return own.object();
    }

    /** The rows of all tables, the run's object first. */
    public List<ObjectRows> tables() {
        return Stream.concat(Stream.of(own), beside.stream()).toList();
    }

    /** Number of rows of all tables. */
    public int rowCount() {
        return tables().stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Only rows, without position and ids seen: a range of the rows of all tables, in the order of the tables. */
    public Batch rows(int from, int to) {
        List<ObjectRows> some = new ArrayList<>();
        int at = 0;
        for (ObjectRows table : tables()) {
            int size = table.rows().size();
            int first = Math.min(size, Math.max(0, from - at));
            int end = Math.min(size, Math.max(0, to - at));
            some.add(table.with(table.rows().subList(first, end), List.of()));
            at += size;
        }
        return new Batch(some.get(0), some.subList(1, some.size()), null, null, run);
    }

    /** Only the rows of the run's object. */
    public Batch withoutBeside() {
        return new Batch(own, List.of(), seen, position, run);
    }

    /** Everything but the rows. */
    public Batch withoutRows() {
        return new Batch(
                own.with(List.of(), own.rejects()),
                beside.stream()
                        .map(table -> table.with(List.of(), table.rejects()))
                        .toList(),
                seen,
                position,
                run);
    }

    /** @param more rejects by object name */
    public Batch rejecting(Map<String, List<Reject>> more) {
        return new Batch(
                rejecting(own, more),
                beside.stream().map(table -> rejecting(table, more)).toList(),
                seen,
                position,
                run);
    }

    /** This batch with rejects that every database accepts. */
    public Batch rejectingInAscii() {
        return new Batch(inAscii(own), beside.stream().map(Batch::inAscii).toList(), seen, position, run);
    }

    /** This batch after the run has loaded that much. */
    public Batch after(Loaded loaded) {
        return new Batch(own, beside, seen, position, run.plus(loaded));
    }

    private static ObjectRows rejecting(ObjectRows table, Map<String, List<Reject>> more) {
        List<Reject> all = new ArrayList<>(table.rejects());
        all.addAll(more.getOrDefault(table.object().name(), List.of()));
        return table.with(table.rows(), all);
    }

    private static ObjectRows inAscii(ObjectRows table) {
        return table.with(
                table.rows(), table.rejects().stream().map(Reject::inAscii).toList());
    }
}
