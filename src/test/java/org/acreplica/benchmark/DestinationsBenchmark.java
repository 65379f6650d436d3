package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acreplica.model.run.Loaded;
import org.acreplica.testing.TestDatabase;

/**
 * Rows per second into each database, through the load package only, in batches of 1,000: an empty table, the same rows
 * again, the same with one in ten changed. For comparison, the database's own bulk path into a table of the same
 * columns.
 */
final class DestinationsBenchmark {

    /**
     * A new schema or file each time.
     *
     * @param createBulk creates {@code bulk} like the contacts table
     */
    private record Target(String url, String schema, String createBulk, BulkPath bulk) {}

    private final int contacts;
    private final int rounds;
    private final Path folder = Files.createTempDirectory("benchmark");

    DestinationsBenchmark(int contacts, int rounds) throws Exception {
        this.contacts = contacts;
        this.rounds = rounds;
    }

    void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%nRows per second, %,d contacts in batches of 1,000, median of %d; in brackets MB of write-ahead log%n",
                contacts,
                rounds);
        System.out.printf(
                "%-12s %18s %18s %18s %18s%n", "database", "first", "unchanged", "10 % changed", "own bulk path");
        sqlite();
        duckdb();
        postgresql();
        mariadb();
    }

    private void sqlite() throws Exception {
        measure(
                "SQLite",
                round -> new Target(
                        "jdbc:sqlite:" + folder.resolve(round + ".db"),
                        "",
                        "CREATE TABLE bulk AS SELECT * FROM contacts WHERE 1 = 0",
                        BulkPath::multiRowInsert));
    }

    private void duckdb() throws Exception {
        measure(
                "DuckDB",
                round -> new Target(
                        "jdbc:duckdb:" + folder.resolve(round + ".duckdb"),
                        "activecampaign",
                        "CREATE TABLE bulk AS SELECT * EXCLUDE (_synced_at, _deleted_at) FROM activecampaign.contacts WHERE 1 = 0",
                        BulkPath::appender));
    }

    /** With durable commits, as by default; the embedded server turns them off. */
    private void postgresql() throws Exception {
        try (EmbeddedPostgres server = SteadyPostgresql.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            measure(
                    "PostgreSQL",
                    round -> new Target(
                            server.getJdbcUrl("postgres", "postgres"),
                            "round" + round,
                            "DROP TABLE IF EXISTS bulk; CREATE TABLE bulk (LIKE round" + round
                                    + ".contacts INCLUDING ALL); ALTER TABLE bulk DROP COLUMN _synced_at, DROP COLUMN _deleted_at",
                            BulkPath::copy));
        }
    }

    private void mariadb() throws Exception {
        String url = TestDatabase.mariadb().url();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            // The server's default, instead of the fast setting for tests.
            statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        }
        measure(
                "MariaDB",
                round -> new Target(
                        url + "&allowLocalInfile=true&allowMultiQueries=true",
                        "round" + round,
                        "DROP TABLE IF EXISTS bulk; CREATE TABLE bulk LIKE round" + round + ".contacts;"
                                + " ALTER TABLE bulk DROP COLUMN _synced_at, DROP COLUMN _deleted_at",
                        BulkPath::loadData));
    }

    private interface Targets {
        Target of(int round);
    }

    private void measure(String database, Targets targets) throws Exception {
        List<double[]> results = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            results.add(measure(targets.of(round)));
        }
        StringBuilder line = new StringBuilder("%-12s".formatted(database));
        for (int phase = 0; phase < 4; phase++) {
            double seconds = median(results, phase);
            double log = median(results, 4 + phase);
            line.append(" %18s"
                    .formatted("%,.0f%s"
                            .formatted(contacts / seconds, Double.isNaN(log) ? "" : " (%.1f)".formatted(log))));
        }
        System.out.println(line);
    }

    private double[] measure(Target target) throws Exception {
        GeneratedContacts before = new GeneratedContacts(0);
        GeneratedContacts after = new GeneratedContacts(1);
        double[] result = new double[8];
        try (LoadRoom room = new LoadRoom(target.url(), target.schema())) {
            load(result, 0, target, () -> room.load(before, contacts, new Loaded(contacts, 0, 0, 0, 0)));
            load(result, 1, target, () -> room.load(before, contacts, new Loaded(0, 0, contacts, 0, 0)));
            load(
                    result,
                    2,
                    target,
                    () -> room.load(after, contacts, new Loaded(0, contacts / 10, contacts - contacts / 10, 0, 0)));
        }
        try (Connection connection = DriverManager.getConnection(target.url())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(target.createBulk());
            }
            load(result, 3, target, () -> target.bulk().fill(connection, before, contacts));
        }
        return result;
    }

    private interface Work {
        double seconds() throws Exception;
    }

    private static void load(double[] result, int phase, Target target, Work work) throws Exception {
        double before = writeAheadLog(target, true);
        result[phase] = work.seconds();
        result[4 + phase] = (writeAheadLog(target, false) - before) / (1 << 20);
    }

    /** Bytes of write-ahead log that PostgreSQL has written so far; NaN for other databases. */
    private static double writeAheadLog(Target target, boolean checkpoint) throws SQLException {
        if (!target.url().startsWith("jdbc:postgresql:")) {
            return Double.NaN;
        }
        try (Connection connection = DriverManager.getConnection(target.url());
                Statement statement = connection.createStatement()) {
            if (checkpoint) {
                statement.execute("CHECKPOINT");
            }
            try (ResultSet row = statement.executeQuery("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    private static double median(List<double[]> results, int index) {
        return Median.of(results.stream().mapToDouble(result -> result[index]));
    }
}
