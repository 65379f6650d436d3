package org.acreplica.load.merge;

import java.util.List;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;

/** The form in which a merge takes its rows: {@code rows} of the dialect. */
public interface RowForm {

    /** @param counted receives the number of rows written, in one or several parts */
    List<Step> steps(MergeRows rows, Step.Then counted);

    /** @throws IllegalStateException if the dialect has no such form */
    static RowForm of(Dialect dialect, boolean allNew) {
        String form = dialect.rowForm(allNew);
        return switch (form) {
            case "json" -> new JsonRows(dialect);
            case "arrays" -> new ArrayRows(dialect);
            case "values" -> new ValueRows(dialect);
            case "batch" -> new BatchRows(dialect);
            case "copy" -> new CopyRows(dialect);
            case "staged" -> new StagedRows(dialect);
            default -> throw new IllegalStateException("rows = " + form + ": no such form");
        };
    }

    /** The dialect's statement for exactly those columns. */
    static String statement(Dialect dialect, MergeRows rows) {
        return rows.allNew()
                ? dialect.insert(rows.table(), rows.presentColumns())
                : dialect.merge(rows.table(), rows.presentColumns());
    }
}
