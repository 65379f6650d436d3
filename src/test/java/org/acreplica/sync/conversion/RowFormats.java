package org.acreplica.sync.conversion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.acreplica.model.row.RowFormat;

/** The row formats of the destinations. */
final class RowFormats {

    private static final RowFormat SQLITE = new RowFormat("Z", true, true, 15, 0, 0);
    private static final RowFormat POSTGRESQL = new RowFormat("Z", false, false, 0, 0, 0);
    private static final RowFormat MARIADB = new RowFormat("", true, true, 0, 35, 30);
    private static final RowFormat DUCKDB = new RowFormat("+00", false, true, 15, 28, 10);

    private RowFormats() {}

    static Arbitrary<RowFormat> all() {
        return Arbitraries.of(SQLITE, POSTGRESQL, MARIADB, DUCKDB);
    }
}
