package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.sync.Outcome;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimate of remaining work, compared with the calls actually made. */
class WorkLeftTest {

    /** The gate tells of a second that nothing leaves in, once, as the pace begins: in calls. */
    private static final int HOLD = 5;

    private static final Percentage CLOSE = Percentage.withPercentage(10);

    @TempDir
    private Path home;

    private final List<WorkLeft> estimates = new ArrayList<>();

    @Test
    void afterATenthOfAFirstCopyTheEstimateIsCloseToTheCallsThatFollow() throws Exception {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty()
                        .requestsPerSecond(0)
                        .size("contacts", 4_500)
                        .size("contact_tags", 4_500)
                        .size("contact_custom_field_values", 1_500)
                        .size("deals", 3_000)
                        .size("messages", 3_000)
                        .size("tags", 250));
                Replica replica = replica(account)) {
            ObjectFiles read = ObjectFiles.read(files());
            List<ObjectFile> files = read.names().stream()
                    .map(name -> read.file(name).orElseThrow())
                    .toList();
            for (ObjectFile file : files) {
                String object = file.object().name();
                replica.add(file);
                account.collection(object).beforePage(page -> estimate(replica, files));
            }

            assertThat(replicate(replica, files)).allMatch(outcome -> outcome.cause() == Outcome.Cause.NONE);

            int all = account.requests().size();
            Duration spacing = replica.activeCampaign().budget().spacing();
            List<WorkLeft> early = estimates.stream()
                    .filter(left -> !left.isLeast() && left.callsMade() >= all / 10 && left.callsMade() <= all / 2)
                    .toList();
            assertThat(early).hasSizeGreaterThan(20).allSatisfy(left -> {
                long followed = all - left.callsMade();
                assertThat(left.callsLeft()).isCloseTo(followed, CLOSE);
                assertThat(left.time().orElseThrow())
                        .isCloseTo(spacing.multipliedBy(followed), spacing.multipliedBy(followed / 10 + HOLD));
                assertThat(left.time("contacts")).isEqualTo(left.time());
                assertThat(left.time("contact_tags")).isEqualTo(left.time());
                assertThat(left.time("messages").orElseThrow())
                        .isLessThan(left.time().get());
            });
            assertThat(replica.workLeft(names(files)).isLeast()).isFalse();
            assertThat(replica.workLeft(List.of()).time()).contains(Duration.ZERO);
        }
    }

    private synchronized void estimate(Replica replica, List<ObjectFile> files) {
        estimates.add(replica.workLeft(names(files)));
    }

    private static List<String> names(List<ObjectFile> files) {
        return files.stream().map(file -> file.object().name()).toList();
    }

    private static List<Outcome> replicate(Replica replica, List<ObjectFile> files) throws Exception {
        replica.expect(names(files), files.stream().map(ObjectFile::object).toList());
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Outcome>> runs = new ArrayList<>();
            names(files).forEach(object -> runs.add(threads.submit(() -> replica.replicate(object))));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> run : runs) {
                outcomes.add(run.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Path files() throws IOException {
        Path folder = SideloadFiles.into(home.resolve("routes"));
        for (String object : List.of("deals", "messages", "tags")) {
            Files.copy(Path.of("routes", object + ".camel.yaml"), folder.resolve(object + ".camel.yaml"));
        }
        return folder;
    }

    private Replica replica(FakeAccount account) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("activecampaign.url", account.url());
        settings.setProperty("activecampaign.token", account.token());
        settings.setProperty("destination.url", TestDatabase.sqlite(home).url());
        Settings read = Settings.of(SettingSources.of(settings));
        return Replica.once(
                read, read.source().orElseThrow().account(), Destination.open(read.destination()), new VirtualTime());
    }
}
