package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.ShortLivedJvm;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar with the driver of DuckDB, which is not in it. */
class DriverBesideTheJarIT {

    private static final String JAR = System.getProperty("replica.jar");

    @TempDir
    private Path folder;

    @Test
    void aDriverInAFolderIsFound() throws Exception {
        Path drivers = Files.createDirectory(folder.resolve("drivers"));
        Files.copy(driver(), drivers.resolve("duckdb.jar"));
        TestDatabase database = TestDatabase.duckdb(folder);
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 30))) {

            int exitCode = sync(
                    account,
                    database,
                    "-cp",
                    JAR + File.pathSeparator + drivers.resolve("*"),
                    "org.acreplica.Application");

            assertThat(exitCode).as(Files.readString(log())).isZero();
            Replicas.assertEqual(account, database, "tags");
        }
    }

    @Test
    void withoutItTheWayToAddItIsSaid() throws Exception {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {

            int exitCode = sync(account, TestDatabase.duckdb(folder), "-jar", JAR);

            assertThat(exitCode).isEqualTo(2);
            assertThat(Files.readString(log())).contains("activecampaign-replica.jar:drivers/*");
            assertThat(account.requests()).isEmpty();
        }
    }

    private int sync(FakeAccount account, TestDatabase database, String... program)
            throws IOException, InterruptedException {
        List<String> command = ShortLivedJvm.command(program);
        command.addAll(List.of("sync", "tags"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("ACTIVECAMPAIGN_URL", account.url());
        builder.environment().put("ACTIVECAMPAIGN_TOKEN", account.token());
        builder.environment().put("DESTINATION_URL", database.url());
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Path log() {
        return folder.resolve("out.log");
    }

    private static Path driver() throws ClassNotFoundException, URISyntaxException {
        return Path.of(Class.forName("org.duckdb.DuckDBDriver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
