package org.acreplica.load.merge;

import java.util.List;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.object.Column;

/** The form in which a merge takes its rows: {@code rows} of the dialect. */
public interface RowForm {

    /** @param counted receives the result of the statement */
    Step merge(MergeRows rows, Step.Then counted);

    /** @throws IllegalStateException if the dialect has no such form */
    static RowForm of(Dialect dialect) {
        return switch (dialect.rowForm()) {
            case "json" -> new JsonRows(dialect);
            case "arrays" -> new ArrayRows(dialect);
            case "values" -> new ValueRows(dialect);
            default -> throw new IllegalStateException("rows = " + dialect.rowForm() + ": no such form");
        };
    }

    /** The dialect's statement for exactly those columns. */
    static String statement(Dialect dialect, MergeRows rows) {
        List<Column> columns =
                rows.present().stream().mapToObj(rows.columns()::get).toList();
        return rows.allNew() ? dialect.insert(rows.table(), columns) : dialect.merge(rows.table(), columns);
    }
}
