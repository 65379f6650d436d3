package org.acreplica.testing;

import java.nio.file.Path;

/** Like PostgreSQL, in a file that belongs to one process at a time. */
final class DuckdbDatabase extends PostgresqlDatabase {

    DuckdbDatabase(Path file) {
        super("jdbc:duckdb:" + file);
    }
}
