package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.RunProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers unpack their libraries into the temporary folder: if it is unusable, waiting does not help. */
@Tag("slow")
class TemporaryFolderTest {

    private final FakeAccount account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0));

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void oneThatIsNotThereIsNamed() throws InterruptedException {
        Path temporary = home.resolve("nowhere");

        assertEndsAtOnce("jdbc:sqlite:replica.db", temporary, "the temporary folder " + temporary + " does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:replica.db", "jdbc:duckdb:replica.duckdb"})
    void oneThatRunsNothingIsNamed(String url) throws Exception {
        Path temporary = Files.createDirectory(home.resolve("noexec"));
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "noexec,size=64m", "none", temporary.toString()), "no mounts");
        try {
            assertEndsAtOnce(url, temporary, "the temporary folder " + temporary + " is mounted noexec");
        } finally {
            isDone("umount", "-l", temporary.toString());
        }
    }

    @Test
    void sqlitesLibraryDoesNotStayInIt() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        try (RunProcess run =
                RunProcess.start(account, "jdbc:sqlite:replica.db", home, "-Djava.io.tmpdir=" + temporary)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(home.resolve("replica.db")));

            assertThat(temporary).as(run.log()).isDirectoryNotContaining("glob:**sqlitejdbc**");
            assertThat(temporary).isDirectoryNotContaining(Files::isDirectory);
        }
    }

    @Test
    void whatTheDriverTriesWithALibraryOfAnotherMachineDoesNotStayInIt() throws Exception {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        String other = System.getProperty("os.arch").equals("aarch64") ? "amd64" : "aarch64";
        try (RunProcess run = RunProcess.start(
                account, "jdbc:sqlite:replica.db", home, "-Djava.io.tmpdir=" + temporary, "-Dos.arch=" + other)) {
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run.log()).isEqualTo(4);

            assertThat(run.log()).contains("No native library found for os.name=Linux, os.arch=" + other);
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void aStopWhileTheLibraryIsUnpackedLeavesNothingInIt() throws Exception {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        try (RunProcess run =
                RunProcess.start(account, "jdbc:sqlite:replica.db", home, "-Djava.io.tmpdir=" + temporary)) {
            await().pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO).until(() -> !isEmpty(temporary));

            assertThat(run.terminate(Duration.ofMinutes(1))).as(run.log()).isEqualTo(143);
            assertThat(temporary).isDirectoryNotContaining(Files::isDirectory);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void assertEndsAtOnce(String url, Path temporary, String reason) throws InterruptedException {
        try (RunProcess run = RunProcess.start(account, url, home, "-Djava.io.tmpdir=" + temporary)) {
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run.log()).isEqualTo(4);

            assertThat(run.log().lines().filter(line -> !line.matches("[0-9: -]+ (INFO|WARN) .*")))
                    .singleElement()
                    .asString()
                    .contains("destination.url", reason, "-Djava.io.tmpdir=FOLDER");
            assertThat(account.requests()).isEmpty();
        }
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
