package org.acreplica.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.load.database.Dialect;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.transaction.Steps;
import org.acreplica.model.Batch;
import org.acreplica.model.Column;
import org.acreplica.model.Loaded;
import org.acreplica.model.Reject;
import org.acreplica.model.Row;

/**
 * One batch's transaction: the lease is ours, the rows are merged, the ids seen and the rejects are kept, the position
 * and the run move. Rows that have different columns present are merged by a statement for each such set, because an
 * absent value leaves the column alone; as a rule there is one such set. Its rows come in a few statements.
 */
final class BatchWork extends Steps {

    private final Batch batch;
    private final Dialect dialect;
    private final RunParameters runs;
    private final String table;
    private final String now;

    private long existing;
    private long written;

    BatchWork(Batch batch, Dialect dialect, Fence lease, Instant now) {
        this.batch = batch;
        this.dialect = dialect;
        this.runs = new RunParameters(dialect);
        this.table = batch.object().name();
        this.now = runs.instant(now);
        add(lease::step);
        if (!batch.rows().isEmpty()) {
            add(this::countExisting);
            byPresentColumns(batch.rows())
                    .forEach((present, rows) -> inParts(rows).forEach(part -> add(() -> merge(present, part))));
        }
        if (!batch.rejects().isEmpty()) {
            add(this::insertRejects);
        }
        if (batch.seen() != null) {
            add(this::forgetSeenPart);
            add(this::insertSeenPart);
        }
        if (batch.position() != null) {
            add(this::movePosition);
        }
        add(this::updateRun);
    }

    Loaded loaded() {
        long inserted = batch.rows().size() - existing;
        long updated = Math.max(0, written - inserted) / (dialect.is("merge.counts-updates-twice") ? 2 : 1);
        return new Loaded(
                inserted,
                updated,
                batch.rows().size() - inserted - updated,
                batch.rejects().size());
    }

    private Step countExisting() {
        List<Long> ids = batch.rows().stream().map(Row::id).toList();
        return new Step(
                dialect.statement("count-existing", table),
                Map.of("ids", ids.toString()),
                (updated, rows) -> existing = ((Number) rows.get(0).get("existing")).longValue());
    }

    private Step merge(BitSet present, List<Row> rows) {
        List<Column> columns = present.stream().mapToObj(batch.columns()::get).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now);
        if (dialect.hasRowsAsArrays()) {
            present.stream()
                    .forEach(column -> parameters.put(
                            "v_" + batch.columns().get(column).name(), ArrayLiteral.of(rows, column, batch.columns())));
        } else {
            parameters.put("rows", json(rows));
        }
        return new Step(dialect.merge(table, columns), parameters, (updated, none) -> written += updated);
    }

    private String json(List<Row> rows) {
        StringBuilder json = new StringBuilder(rows.stream().mapToInt(Row::size).sum() + 2);
        for (Row row : rows) {
            json.append(json.isEmpty() ? '[' : ',');
            row.writeValuesTo(json, batch.columns());
        }
        return json.append(']').toString();
    }

    private Step insertRejects() {
        StringBuilder json = new StringBuilder();
        for (Reject reject : batch.rejects()) {
            json.append(json.isEmpty() ? '[' : ',');
            JsonText.object(json, rejectFields(reject));
        }
        json.append(']');
        return Step.write(
                dialect.statement("insert-rejects"),
                Map.of("run", batch.run().runId(), "object", table, "rejects", json.toString(), "now", now));
    }

    private static Map<String, String> rejectFields(Reject reject) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("record_id", reject.recordId());
        fields.put("column", reject.column());
        fields.put("value", reject.value());
        fields.put("reason", reject.reason());
        return fields;
    }

    private Step forgetSeenPart() {
        return Step.write(
                dialect.statement("forget-seen-part"),
                Map.of("object", table, "part", batch.seen().number()));
    }

    private Step insertSeenPart() {
        return Step.write(
                dialect.statement("insert-seen"),
                Map.of(
                        "object", table,
                        "part", batch.seen().number(),
                        "ids", batch.seen().ids()));
    }

    private Step movePosition() {
        return Step.write(
                dialect.statement("move-position"),
                Map.of(
                        "object", table,
                        "mode", batch.object().mode().word(),
                        "position", batch.position(),
                        "run", batch.run().runId()));
    }

    private Step updateRun() {
        return Step.write(
                dialect.statement("update-run"),
                runs.of(batch.run(), batch.run().counts().plus(loaded())));
    }

    /** One row at least in each, however large. */
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
