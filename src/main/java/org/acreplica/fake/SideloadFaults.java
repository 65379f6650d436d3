package org.acreplica.fake;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Faults of the rows requested by {@code include}. If the whole response fails, as for a rejected parameter, use an
 * ordinary fault: {@code faults().on(path).whenIncluding().answer(Fault.status(400))}.
 */
public final class SideloadFaults {

    private SideloadFaults() {}

    /** Nothing requested by {@code include} is sent. */
    public static Fault ignored() {
        return Fault.query("include ignored", PageQuery::withoutInclude);
    }

    /** The first row of each array is missing; its record lists its id. */
    public static Fault rowMissing() {
        return onRequest("row beside missing", Beside::withoutItsFirstRow);
    }

    /** At most this many rows per array; the records list all ids. */
    public static Fault rowsCutAt(int rows) {
        return onRequest("rows beside cut off", beside -> beside.cutAt(rows));
    }

    /** At most this many rows per array, and the records list only their ids. */
    public static Fault rowsAndIdsCutAt(int rows) {
        return onRequest(
                "rows and ids beside cut off", beside -> beside.cutAt(rows).withIdsOfItsRowsOnly());
    }

    /** The rows lack fields that their own list has. */
    public static Fault thinRows(String... fields) {
        return onRequest("thin rows beside", beside -> beside.withEachRow(row -> row.remove(List.of(fields))));
    }

    /** The arrays are sent, but no record lists ids. */
    public static Fault noIds() {
        return onRequest("no ids of rows beside", Beside::unlisted);
    }

    /** Not a fault: all related arrays come after the records. */
    public static Fault rowsLast() {
        return Fault.beside("rows beside last", Beside::behind);
    }

    /** Arrays that are always sent are not changed. */
    private static Fault onRequest(String name, UnaryOperator<Beside> change) {
        return Fault.beside(name, beside -> beside.listed() ? change.apply(beside) : beside);
    }
}
