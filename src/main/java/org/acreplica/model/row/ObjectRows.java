package org.acreplica.model.row;

import java.util.List;
import org.acreplica.model.object.ReplicatedObject;

/**
 * The rows that one transaction writes to the table of one object.
 *
 * @param columns of the table; rows hold their values by column index
 * @param rows at most one per id
 */
public record ObjectRows(ReplicatedObject object, Columns columns, List<Row> rows, List<Reject> rejects) {

    public boolean isEmpty() {
        return rows.isEmpty() && rejects.isEmpty();
    }

    public ObjectRows with(List<Row> otherRows, List<Reject> otherRejects) {
        return new ObjectRows(object, columns, otherRows, otherRejects);
    }
}
