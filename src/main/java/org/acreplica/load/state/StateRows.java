package org.acreplica.load.state;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.load.database.DatabaseTime;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.row.Rejected;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;

/** Reads rows of the state tables. */
final class StateRows {

    private StateRows() {}

    static ObjectState objectState(String object, ResultSet row) throws SQLException {
        return new ObjectState(
                object,
                Optional.ofNullable(row.getString("cursor")),
                Optional.ofNullable(row.getString("position")),
                DatabaseTime.read(row, "last_full_at"),
                DatabaseTime.read(row, "last_success_at"));
    }

    static RunRecord runRecord(ResultSet row) throws SQLException {
        long total = row.getLong("source_total");
        OptionalLong sourceTotal = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
        return new RunRecord(
                row.getString("run_id"),
                row.getString("object"),
                ReadMode.ofWord(row.getString("mode")),
                DatabaseTime.read(row, "started_at").orElseThrow(),
                DatabaseTime.read(row, "finished_at").orElse(null),
                RunStatus.ofWord(row.getString("status")),
                new RunCounts(
                        row.getLong("requests"),
                        row.getLong("throttled"),
                        row.getLong("records_read"),
                        new Loaded(
                                row.getLong("rows_inserted"),
                                row.getLong("rows_updated"),
                                row.getLong("rows_unchanged"),
                                row.getLong("values_rejected"),
                                sideloaded(row)),
                        row.getLong("rows_deleted"),
                        sourceTotal),
                row.getString("error"));
    }

    /** A table of version 1 lacks the column until the first run. */
    private static long sideloaded(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (columns.getColumnLabel(column).equals("rows_sideloaded")) {
                return row.getLong(column);
            }
        }
        return 0;
    }

    static Rejected rejected(ResultSet row) throws SQLException {
        return new Rejected(
                row.getString("run_id"),
                Optional.ofNullable(row.getString("record_id")),
                Optional.ofNullable(row.getString("column_name")),
                row.getString("reason"),
                DatabaseTime.read(row, "at").orElseThrow());
    }
}
