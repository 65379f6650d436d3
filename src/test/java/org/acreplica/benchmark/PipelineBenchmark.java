package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.Locale;
import org.acreplica.benchmark.ReplicaProcess.Took;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;

/**
 * What the whole pipeline takes when nothing limits it: contacts from the server into the database. A small replication
 * of the same run is the baseline, taken off to leave out the start of the process.
 */
final class PipelineBenchmark {

    private static final double NO_LIMIT = 100_000;
    private static final int FEW = 20_000;

    private final int many;

    /** @param many contacts in the large replication */
    PipelineBenchmark(int many) {
        this.many = many;
    }

    void run() throws Exception {
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Pipeline without the limit, %,d contacts; differences to a replication of %,d%n",
                many,
                FEW);
        System.out.printf(
                "%-12s %12s %14s %12s %12s%n", "database", "records/s", "CPU us/record", "peak heap", "with start");
        measure(
                "SQLite",
                "jdbc:sqlite:" + Files.createTempDirectory("benchmark").resolve("few.db"),
                "jdbc:sqlite:" + Files.createTempDirectory("benchmark").resolve("many.db"));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            measure("PostgreSQL", url + "&currentSchema=few", url);
        }
    }

    private void measure(String database, String urlForFew, String urlForMany) throws Exception {
        Took few = replicate(FEW, urlForFew);
        Took all = replicate(many, urlForMany);
        double seconds = (all.wall().toMillis() - few.wall().toMillis()) / 1000.0;
        double cpu = all.cpu().toMillis() - few.cpu().toMillis();
        System.out.printf(
                Locale.ROOT,
                "%-12s %,12.0f %14.1f %9d MB %10.1f s%s%n",
                database,
                (many - FEW) / seconds,
                1000 * cpu / (many - FEW),
                all.peakHeap() >> 20,
                all.wall().toMillis() / 1000.0,
                few.exitCode() + all.exitCode() == 0 ? "" : "  failed");
    }

    private static Took replicate(int contacts, String url) throws Exception {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().size("contacts", contacts).requestsPerSecond(0))) {
            return ReplicaProcess.sync(account, url, NO_LIMIT, "512m", "contacts");
        }
    }
}
