package org.acreplica.load.merge;

import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;

/**
 * A temporary table, filled by what the driver offers for many rows, from which the statement then takes them. It has
 * {@code _synced_at}, {@code id} and the present columns.
 */
record StagedRows(Dialect dialect) implements RowForm {

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        return List.of(
                Step.write(dialect.stage("create-stage", rows.presentColumns()), Map.of()),
                fill(rows),
                new Step(RowForm.statement(dialect, rows), Map.of(), counted),
                Step.write(dialect.statement("drop-stage"), Map.of()));
    }

    private Step fill(MergeRows rows) {
        Step.Then ignored = (updated, none) -> {};
        return switch (dialect.property("stage.rows")) {
            case "batch" ->
                Step.transfer(
                        dialect.stage("fill-stage", rows.presentColumns()),
                        (connection, sql) -> new BatchRows(dialect).send(connection, sql, rows),
                        ignored);
            case "appender" ->
                Step.transfer(
                        Dialect.STAGE, (connection, table) -> AppenderRows.append(connection, table, rows), ignored);
            default ->
                throw new IllegalStateException("stage.rows = " + dialect.property("stage.rows") + ": no such form");
        };
    }
}
