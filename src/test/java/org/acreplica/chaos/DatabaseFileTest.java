package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Outage;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A database file is shared with everyone who may write to its folder. */
class DatabaseFileTest {

    private static final FakeOptions TAGS = FakeOptions.empty().size("tags", 1_230);

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsRemovedInMidRunEndsTheRunAndTheNextOneIsExact() {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = Copying.from(TAGS, database)) {
            AtomicReference<String> removed = new AtomicReference<>();
            copying.collection("tags").beforePage(query -> {
                if (query.offset() == 800 && removed.get() == null) {
                    await().until(() -> database.hasTable("tags"));
                    removed.set(removeAll());
                }
            });

            Cli.Result cut = copying.ends(4, "tags");

            assertThat(removed.get()).isNotNull();
            assertThat(cut.out()).contains("was removed while in use");

            copying.sync("tags");
            Replicas.assertEqual(copying.account(), database, "tags");
        }
    }

    @Test
    void whoeverFoundItMissingTakesNothingAwayThatOthersMadeMeanwhile() {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = Copying.from(TAGS, database)) {
            try (Destination first = Destination.open(
                    new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), "activecampaign"))) {
                assertThat(folder).isEmptyDirectory();
                first.tryToWrite();
                assertThat(folder).isEmptyDirectory();
                copying.sync("tags");
            }

            Replicas.assertEqual(copying.account(), database, "tags");
        }
    }

    /** SQLite cannot roll back a transaction that did not get its lock: such a connection is unusable. */
    @Test
    void anotherWriterThatHoldsItForLongIsWaitedFor() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = Copying.from(TAGS.size("deals", 1_230), database)) {
            copying.put("tags", 1_231, "'tag':'x','subscriber_count':'many'")
                    .with("destination.url", database.url() + "?busy_timeout=200");
            AtomicReference<CompletableFuture<Void>> writer = new AtomicReference<>();
            copying.collection("tags").beforePage(query -> {
                if (query.offset() == 1_200 && writer.get() == null) {
                    await().until(() -> database.hasTable("tags"));
                    writer.set(holding(database));
                }
            });

            copying.sync("tags", "deals");

            writer.get().get();
            Replicas.assertEqual(copying.account(), database, "deals");
            assertThat(copying.live("tags")).isEqualTo(1_231);
            assertThat(copying.lastRun("tags")).containsEntry("records_read", "1231");
            assertThat(copying.rejects("tags")).hasSize(1);
        }
    }

    /** Returns when it holds the file, and releases it when the replica has logged that it waits. */
    private static CompletableFuture<Void> holding(TestDatabase database) {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.list = new CopyOnWriteArrayList<>();
        said.start();
        ((Logger) LoggerFactory.getLogger(Outage.class)).addAppender(said);
        CompletableFuture<Void> holds = new CompletableFuture<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
            try (Connection connection = DriverManager.getConnection(database.url());
                    Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                holds.complete(null);
                await().until(() ->
                        said.list.stream().anyMatch(event -> event.getMessage().contains("trying again")));
                statement.execute("ROLLBACK");
            } catch (SQLException e) {
                holds.completeExceptionally(e);
                throw new IllegalStateException(e);
            } finally {
                ((Logger) LoggerFactory.getLogger(Outage.class)).detachAppender(said);
            }
        });
        holds.join();
        return ended;
    }

    private String removeAll() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
