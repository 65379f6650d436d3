package org.acreplica.testing;

import java.nio.file.Path;

/** The supported databases, each a real one. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL,
    MARIADB,
    DUCKDB;

    /**
     * A new, empty database.
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
