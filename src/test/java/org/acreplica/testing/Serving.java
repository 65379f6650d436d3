package org.acreplica.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.replica.ServedObject;
import org.acreplica.replica.Service;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.time.Time;

/** What {@code run} does, inside the test's process: an account, a database, and a folder of object files. */
public final class Serving implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeAccount account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0));
    private final Properties settings = new Properties();
    private final Path folder;
    private final TestDatabase database;
    private Replica replica;
    private Service service;

    public Serving(Path home) {
        folder = home.resolve("routes");
        database = TestDatabase.sqlite(home);
        settings.setProperty("activecampaign.url", account.url());
        settings.setProperty("activecampaign.token", account.token());
        settings.setProperty("activecampaign.requests-per-second", "2000");
        settings.setProperty("activecampaign.retries", "0");
        settings.setProperty("destination.url", database.url());
        settings.setProperty("routes.directory", folder.toString());
    }

    public Serving with(String setting, String value) {
        settings.setProperty(setting, value);
        return this;
    }

    public Serving file(TestObjectFile file) {
        file.into(folder);
        return this;
    }

    public Serving start() {
        try {
            Settings read = Settings.of(SettingSources.of(settings));
            replica = Replica.serving(
                    read,
                    read.source().orElseThrow().account(),
                    Destination.open(read.destination()),
                    Time.ofMachine());
            replica.takeDestination();
            service = replica.serve(ObjectFiles.read(folder), folder, POLL);
            return this;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public void stop() {
        replica.close();
        replica = null;
    }

    public FakeAccount account() {
        return account;
    }

    public TestDatabase database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    public Service service() {
        return service;
    }

    public ServedObject object(String name) {
        return service.object(name).orElseThrow();
    }

    public void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statuses of the object's runs, the earliest first. */
    public List<String> runs(String object) {
        return database.hasTable("_replica_runs")
                ? database
                        .table("_replica_runs")
                        .where("\"object\" = '" + object + "' ORDER BY \"started_at\"")
                        .stream()
                        .map(run -> run.get("status"))
                        .toList()
                : List.of();
    }

    /** Waits until so many runs of the object have succeeded. */
    public void awaitRuns(String object, long succeeded) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(runs(object))
                        .filteredOn("succeeded"::equals)
                        .hasSizeGreaterThanOrEqualTo((int) succeeded));
    }

    /** Waits until so many runs of any objects have been recorded. */
    public void awaitAllRuns(long recorded) {
        await().atMost(Duration.ofMinutes(10))
                .until(() -> database.hasTable("_replica_runs")
                        && database.table("_replica_runs").count("1 = 1") >= recorded);
    }

    /** Waits until the edited object file is in use. */
    public void awaitFollowed(String object, Predicate<ReplicatedObject> like) {
        await().atMost(PATIENCE).until(() -> like.test(object(object).object()));
    }

    /** Runs the object and waits for the end of that run. */
    public void runNow(String object) {
        long before = runs(object).stream().filter("succeeded"::equals).count();
        service.runNow(object);
        awaitRuns(object, before + 1);
    }

    @Override
    public void close() {
        if (replica != null) {
            stop();
        }
        account.close();
    }
}
