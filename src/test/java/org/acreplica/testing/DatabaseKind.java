package org.acreplica.testing;

import java.nio.file.Path;

/** The databases that a destination may be, each really there. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL,
    MARIADB,
    DUCKDB;

    /**
     * Empty, and used by nothing else.
     *
     * @param folder for a database that is a file
     */
    public TestDatabase create(Path folder) {
        return switch (this) {
            case SQLITE -> TestDatabase.sqlite(folder);
            case POSTGRESQL -> TestDatabase.postgresql();
            case MARIADB -> TestDatabase.mariadb();
            case DUCKDB -> TestDatabase.duckdb(folder);
        };
    }
}
