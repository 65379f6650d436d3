package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.acreplica.benchmark.ReplicaProcess.Took;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;

/**
 * The cost of the whole pipeline without a rate limit: contacts from the server into the database. The figures are
 * differences to a smaller replication of the same run, each into its own database, so that process start and JIT
 * warm-up cancel out. The account runs in this process, the replica in another: only the replica's time is counted.
 */
final class PipelineBenchmark {

    private static final String HEAP = "512m";
    private static final double NO_LIMIT = 100_000;

    private final int few;
    private final int many;

    /** @param many contacts in the large replication; a third as many in the small one */
    PipelineBenchmark(int many) {
        this.few = many / 3;
        this.many = many;
    }

    void run() throws Exception {
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Pipeline without the limit, %,d contacts; differences to a replication of %,d%n",
                many,
                few);
        System.out.printf(
                "%-12s %12s %14s %14s %10s %12s%n",
                "database", "records/s", "CPU us/record", "plain INSERT", "peak heap", "with start");
        Path folder = Files.createTempDirectory("benchmark");
        measure(
                "SQLite",
                "contacts",
                "jdbc:sqlite:" + folder.resolve("few.db"),
                "jdbc:sqlite:" + folder.resolve("many.db"));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            measure("PostgreSQL", "activecampaign.contacts", database(server, "few"), database(server, "many"));
        }
    }

    /** A long history with the heap of the contract. */
    void million() throws Exception {
        String url = "jdbc:sqlite:" + Files.createTempDirectory("benchmark").resolve("million.db");
        Took took = replicate(1_000_000, url, "256m");
        System.out.printf(
                Locale.ROOT,
                "%nA million contacts into SQLite with -Xmx256m: exit code %d, %.0f s, peak heap %d MB%n",
                took.exitCode(),
                took.wall().toMillis() / 1000.0,
                took.peakHeap() >> 20);
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private void measure(String database, String table, String urlForFew, String urlForMany) throws Exception {
        Took small = replicate(few, urlForFew, HEAP);
        Took large = replicate(many, urlForMany, HEAP);
        double seconds = (large.wall().toMillis() - small.wall().toMillis()) / 1000.0;
        double cpu = large.cpu().toMillis() - small.cpu().toMillis();
        System.out.printf(
                Locale.ROOT,
                "%-12s %,12.0f %14.1f %,12.0f/s %7d MB %10.1f s%s%n",
                database,
                (many - few) / seconds,
                1000 * cpu / (many - few),
                PlainInsert.rowsPerSecond(urlForFew, table),
                large.peakHeap() >> 20,
                large.wall().toMillis() / 1000.0,
                small.exitCode() + large.exitCode() == 0 ? "" : "  failed");
    }

    private static Took replicate(int contacts, String url, String heap) throws Exception {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().size("contacts", contacts).requestsPerSecond(0))) {
            return ReplicaProcess.sync(account, url, NO_LIMIT, heap, "contacts");
        }
    }
}
