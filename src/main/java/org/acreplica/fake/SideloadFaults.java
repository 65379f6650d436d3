package org.acreplica.fake;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What may be wrong with the rows that {@code include} brings beside a page. Where the whole answer fails, as a refused
 * parameter does, it is a fault like any other: {@code faults().on(path).whenIncluding().answer(Fault.status(400))}.
 */
public final class SideloadFaults {

    private SideloadFaults() {}

    /** Nothing of what {@code include} asks for is sent. */
    public static Fault ignored() {
        return Fault.query("include ignored", PageQuery::withoutInclude);
    }

    /** The first row of each array is not sent; its record lists its id. */
    public static Fault rowMissing() {
        return onRequest("row beside missing", Beside::withoutItsFirstRow);
    }

    /** No more rows in an array; the records list the ids of all. */
    public static Fault rowsCutAt(int rows) {
        return onRequest("rows beside cut off", beside -> beside.cutAt(rows));
    }

    /** No more rows in an array, and the records list the ids of these only. */
    public static Fault rowsAndIdsCutAt(int rows) {
        return onRequest(
                "rows and ids beside cut off", beside -> beside.cutAt(rows).withIdsOfItsRowsOnly());
    }

    /** The rows lack fields that they have in their own list. */
    public static Fault thinRows(String... fields) {
        return onRequest("thin rows beside", beside -> beside.withEachRow(row -> row.remove(List.of(fields))));
    }

    /** The arrays are there, but no record lists the ids of its own rows. */
    public static Fault noIds() {
        return onRequest("no ids of rows beside", Beside::unlisted);
    }

    /** Not a fault: all arrays beside the page come behind its records. */
    public static Fault rowsLast() {
        return Fault.beside("rows beside last", Beside::behind);
    }

    /** What always is next to a page stays as it is. */
    private static Fault onRequest(String name, UnaryOperator<Beside> change) {
        return Fault.beside(name, beside -> beside.listed() ? change.apply(beside) : beside);
    }
}
