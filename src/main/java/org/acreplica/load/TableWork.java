package org.acreplica.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.merge.MergeRows;
import org.acreplica.load.merge.RowForm;
import org.acreplica.load.rejects.RejectWork;
import org.acreplica.load.rejects.StoredRejects;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * The part of a batch's transaction for one object: merges the rows and stores the rejects. Rows are merged by one
 * statement per set of columns present, because an absent value leaves its column unchanged; usually there is one such
 * set. Many rows are spread over a few statements.
 */
final class TableWork {

    private final ObjectRows table;
    private final Dialect dialect;
    private final StoredRejects stored;
    private final String run;
    private final String now;

    private long existing;
    private boolean allNew;
    private long written;

    /** @param now in the dialect's form of an instant */
    TableWork(ObjectRows table, Dialect dialect, StoredRejects stored, String run, String now) {
        this.table = table;
        this.dialect = dialect;
        this.stored = stored;
        this.run = run;
        this.now = now;
    }

    List<Supplier<List<Step>>> steps() {
        List<Supplier<List<Step>>> steps = new ArrayList<>();
        if (!table.rows().isEmpty()) {
            steps.add(() -> List.of(countExisting()));
            byPresentColumns(table.rows())
                    .forEach((present, rows) -> inParts(rows).forEach(part -> steps.add(() -> merge(present, part))));
        }
        RejectWork rejects = new RejectWork(table, dialect, stored, run, now);
        rejects.steps().forEach(step -> steps.add(() -> List.of(step.get())));
        return steps;
    }

    /** Valid once the steps have been executed. */
    long inserted() {
        return table.rows().size() - existing;
    }

    long updated() {
        return Math.max(0, written - inserted()) / (dialect.is("merge.counts-updates-twice") ? 2 : 1);
    }

    long unchanged() {
        return table.rows().size() - inserted() - updated();
    }

    long rejected() {
        return table.rejects().size();
    }

    private Step countExisting() {
        List<Long> ids = table.rows().stream().map(Row::id).toList();
        return new Step(
                dialect.statement("count-existing", table.object().name()),
                Map.of("ids", ids.toString()),
                (updated, rows) -> takeExisting(rows.get(0)));
    }

    private void takeExisting(Map<String, @Nullable Object> counted) {
        existing = ((Number) Objects.requireNonNull(counted.get("existing"))).longValue();
        allNew = existing == 0 && !Boolean.FALSE.equals(counted.get("insertable"));
    }

    private List<Step> merge(BitSet present, List<Row> rows) {
        return RowForm.of(dialect, allNew)
                .steps(
                        new MergeRows(table.object().name(), table.columns(), present, rows, allNew, now),
                        (updated, none) -> written += updated);
    }

    /** At least one row in each part, however large. */
    private List<List<Row>> inParts(List<Row> rows) {
        int most = dialect.number("rows.characters");
        List<List<Row>> parts = new ArrayList<>();
        int from = 0;
        int characters = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (at > from && characters + rows.get(at).size() > most) {
                parts.add(rows.subList(from, at));
                from = at;
                characters = 0;
            }
            characters += rows.get(at).size();
        }
        parts.add(rows.subList(from, rows.size()));
        return parts;
    }

    private static Map<BitSet, List<Row>> byPresentColumns(List<Row> rows) {
        Map<BitSet, List<Row>> shapes = new HashMap<>();
        rows.forEach(row ->
                shapes.computeIfAbsent(row.present(), any -> new ArrayList<>()).add(row));
        return shapes;
    }
}
