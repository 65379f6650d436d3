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
 * What one transaction loads.
 *
 * @param own of the run's object
 * @param beside of other objects, whose rows came along; each object once
 * @param seen the batch's part of the ids that a full read has seen; null if it is not needed
 * @param position where an unfinished read resumes after this batch, as JSON; null leaves the stored one as it is
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

    /** The run's object first. */
    public List<ObjectRows> tables() {
        return Stream.concat(Stream.of(own), beside.stream()).toList();
    }

    /** Of all tables. */
    public int rowCount() {
        return tables().stream().mapToInt(table -> table.rows().size()).sum();
    }

    /**
     * Rows alone, nothing that says how far the read has come: of all tables' rows, one table's behind the other's,
     * those from an index up to another.
     */
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

    /** The run's object alone. */
    public Batch withoutBeside() {
        return new Batch(own, List.of(), seen, position, run);
    }

    /** All but the rows. */
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

    /** @param more rejects by their object's name */
    public Batch rejecting(Map<String, List<Reject>> more) {
        return new Batch(
                rejecting(own, more),
                beside.stream().map(table -> rejecting(table, more)).toList(),
                seen,
                position,
                run);
    }

    /** The same with rejects that every database takes. */
    public Batch rejectingInAscii() {
        return new Batch(inAscii(own), beside.stream().map(Batch::inAscii).toList(), seen, position, run);
    }

    /** The same when the run has loaded that much before. */
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
