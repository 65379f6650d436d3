package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL without vacuuming and checkpoints in the middle of a measurement. */
final class SteadyPostgresql {

    private SteadyPostgresql() {}

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setServerConfig("autovacuum", "off").setServerConfig("max_wal_size", "4GB");
    }
}
