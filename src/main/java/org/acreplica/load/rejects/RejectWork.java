package org.acreplica.load.rejects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Replaces, in a batch's transaction, the stored rejects of the batch's records by the current ones. A reject that
 * recurs keeps the run and the time of its first occurrence.
 */
public final class RejectWork {

    private final ObjectRows table;
    private final Dialect dialect;
    private final StoredRejects stored;
    private final String run;
    private final String now;

    public RejectWork(ObjectRows table, Dialect dialect, StoredRejects stored, String run, String now) {
        this.table = table;
        this.dialect = dialect;
        this.stored = stored;
        this.run = run;
        this.now = now;
    }

    public List<Supplier<Step>> steps() {
        Collection<Reject> rejects = current();
        List<Supplier<Step>> steps = new ArrayList<>();
        List<String> records = records();
        if (!records.isEmpty() && stored.mayBeThere(table.object().name())) {
            steps.add(() -> write("replace-rejects", rejects, "records", JsonText.strings(records)));
        }
        if (!rejects.isEmpty()) {
            steps.add(() -> write("insert-rejects", rejects, "run", run));
        }
        return steps;
    }

    /**
     * The last reject of each value of a record, unless a later record of the same id corrected it; without those
     * already stored.
     */
    private Collection<Reject> current() {
        Map<Long, Row> rows = table.rejects().isEmpty()
                ? Map.of()
                : table.rows().stream().collect(Collectors.toMap(Row::id, row -> row));
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.put(table.columns().get(column).name(), column);
        }
        Map<List<?>, Reject> current = new LinkedHashMap<>();
        Map<String, Integer> withoutId = new HashMap<>();
        for (Reject reject : table.rejects()) {
            if (reject.recordId() == null) {
                int place = withoutId.merge(reject.value(), 1, Integer::sum);
                if (place > stored.ahead(table.object().name(), reject.value())) {
                    current.put(List.of(reject.value(), place), reject);
                }
            } else if (!isSetRight(reject, rows, columns)) {
                current.put(List.of(reject.recordId(), reject.column() == null ? "" : reject.column()), reject);
            }
        }
        return current.values();
    }

    private static boolean isSetRight(Reject reject, Map<Long, Row> rows, Map<String, Integer> columns) {
        Row row = rows.get(Long.valueOf(reject.recordId()));
        Integer column = reject.column() == null ? null : columns.get(reject.column());
        if (row == null || column == null) {
            return false;
        }
        String value = row.value(column);
        return value != null && !value.equals("null");
    }

    private List<String> records() {
        return Stream.concat(
                        table.rows().stream().map(row -> Long.toString(row.id())),
                        table.rejects().stream().map(Reject::recordId).filter(id -> id != null))
                .distinct()
                .toList();
    }

    private Step write(String statement, Collection<Reject> rejects, String word, String value) {
        return Step.write(
                dialect.statement(statement),
                Map.of("object", table.object().name(), "rejects", json(rejects), "now", now, word, value));
    }

    private static String json(Collection<Reject> rejects) {
        StringBuilder json = new StringBuilder("[");
        for (Reject reject : rejects) {
            json.append(json.length() == 1 ? "" : ",");
            JsonText.object(json, fields(reject));
        }
        return json.append(']').toString();
    }

    private static Map<String, @Nullable String> fields(Reject reject) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("record_id", reject.recordId());
        fields.put("column", reject.column());
        fields.put("value", reject.value());
        fields.put("reason", reject.reason());
        return fields;
    }
}
