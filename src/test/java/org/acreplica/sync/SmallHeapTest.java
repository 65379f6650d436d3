package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.acreplica.Application;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process with the heap of the contract, and more concurrent reads than fit into it. */
@Tag("slow")
@Timeout(300)
class SmallHeapTest {

    private static final List<String> OBJECTS = List.of("tags", "lists", "users", "groups");
    private static final int RECORDS = 3;
    private static final int MEGABYTES = 8;

    @TempDir
    private Path folder;

    @Test
    void recordsOfEightMegabytesOfSeveralObjectsAtOnceFitInto256() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        FakeOptions options = FakeOptions.empty().requestsPerSecond(0).latency(Duration.ofMillis(200));
        try (FakeAccount account = FakeAccount.start(options)) {
            account.faults().onAll().answer(Fault.capsLimitAt(1));
            for (String object : OBJECTS) {
                for (int id = 1; id <= RECORDS; id++) {
                    account.collection(object).putRaw(id, record(id));
                }
            }

            Process process = sync(account, database.url());
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            process.destroyForcibly();

            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        for (String object : OBJECTS) {
            assertThat(database.table(object).count("length(\"large\") > 6000000"))
                    .as(object)
                    .isEqualTo(RECORDS);
        }
    }

    /** With characters that take two bytes each in Java; just short of 8 MB in UTF-8. */
    private static String record(int id) {
        String filling = "\u20acabcdef".repeat((MEGABYTES << 20) / 9 - 10);
        return "{\"id\":\"" + id + "\",\"large\":\"" + filling + "\"}";
    }

    private Process sync(FakeAccount account, String destination) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "sync"));
        command.addAll(OBJECTS);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ACTIVECAMPAIGN_URL",
                        account.url(),
                        "ACTIVECAMPAIGN_TOKEN",
                        account.token(),
                        "ACTIVECAMPAIGN_REQUESTS_PER_SECOND",
                        "1000",
                        "DESTINATION_URL",
                        destination));
        File log = folder.resolve("log.txt").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }
}
