package org.acreplica.load.merge;

import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.row.Row;

/** One JSON array of objects, {@code :?rows}. */
record JsonRows(Dialect dialect) implements RowForm {

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        return List.of(
                new Step(RowForm.statement(dialect, rows), Map.of("now", rows.now(), "rows", json(rows)), counted));
    }

    static String json(MergeRows rows) {
        StringBuilder json = new StringBuilder(rows.size() + 2);
        for (Row row : rows.rows()) {
            json.append(json.isEmpty() ? '[' : ',');
            row.writeValuesTo(json, rows.columns());
        }
        return json.append(']').toString();
    }
}
