package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Ports;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages if the account or the database fails, word for word. */
@Tag("slow")
class SurroundingsErrorsTest {

    private static final int MOST_LINES = 5;

    @TempDir
    private static Path folder;

    private static FakeAccount account;
    private static TestDatabase postgresql;
    private static int closedPort;
    private static ScheduledExecutorService timer;
    private static Destination held;
    private static Lease lease;

    @BeforeAll
    static void makeSurroundings() throws Exception {
        account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0));
        postgresql = TestDatabase.postgresql();
        postgresql.execute("DROP ROLE IF EXISTS reader");
        postgresql.execute("CREATE ROLE reader LOGIN");
        postgresql.execute("DROP DATABASE IF EXISTS western");
        postgresql.execute("CREATE DATABASE western ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        Files.writeString(folder.resolve("a-file"), "This is a letter and no database. ".repeat(100));
        closedPort = Ports.free();
        held = Destination.open(new DestinationSettings(
                "jdbc:sqlite:" + folder.resolve("held.db"), Optional.empty(), Optional.empty(), "activecampaign"));
        Cli.reading(account, "jdbc:sqlite:" + folder.resolve("held.db")).run("sync", "tags");
        timer = Executors.newSingleThreadScheduledExecutor();
        lease = new Lease(held, timer);
        lease.take(Outage.notWaitedFor());
    }

    @AfterAll
    static void takeSurroundingsDown() {
        lease.close();
        held.close();
        timer.shutdownNow();
        account.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFailureIsExplainedInAFewLines(ErrorCase failure) {
        Map<String, String> names = names();
        Cli cli = Cli.reading(account, "jdbc:sqlite:" + folder.resolve("replica.db"))
                .with("activecampaign.requests-per-second", "5")
                .with("activecampaign.retries", "0");
        failure.where(names).settings().forEach(cli::with);

        Cli.Result result = cli.run(failure.command());

        assertThat(withNames(result.err(), names).lines()).isEqualTo(failure.text());
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(result.exitCode()).isEqualTo(failure.exitCode());
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("replica.db")).doesNotExist();
    }

    private static List<ErrorCase> cases() {
        return ErrorCase.in("surroundings.txt");
    }

    private static Map<String, String> names() {
        String url = postgresql.url().replaceFirst("\\?.*", "");
        return Map.of(
                "closed-port", Integer.toString(closedPort),
                "postgresql", url,
                "postgresql-port",
                        Integer.toString(
                                URI.create(url.substring("jdbc:".length())).getPort()),
                "folder", folder.toString(),
                "account", account.url(),
                "process", Long.toString(ProcessHandle.current().pid()));
    }

    private static String withNames(String text, Map<String, String> names) {
        String named = text.replaceAll("\\S+ process \\d+", "HOST process {process}");
        named = named.replaceAll("db_[0-9a-f_]{36}(?= \\()", "{database}");
        for (String name : List.of("postgresql", "postgresql-port", "closed-port", "folder", "account")) {
            named = named.replace(names.get(name), "{" + name + "}");
        }
        return named;
    }
}
