package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A destination that holds one account's copy, and another account. */
@Tag("slow")
class OtherAccountTest {

    private static final String[] OBJECTS = {"contacts", "tags", "users"};

    @TempDir
    private Path folder;

    private final FakeAccount first = FakeAccount.start(FakeOptions.empty()
            .requestsPerSecond(0)
            .size("contacts", 30)
            .size("tags", 60)
            .size("users", 3));
    private final FakeAccount second = FakeAccount.start(FakeOptions.empty()
            .requestsPerSecond(0)
            .seed(7)
            .size("contacts", 20)
            .size("tags", 2)
            .size("users", 4));

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource
    void anotherAccountIsRefusedBeforeItIsAskedForAnything(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        ends(0, Cli.reading(first, database), "sync", OBJECTS);

        for (String command : List.of("sync", "check", "plan", "run")) {
            Cli.Result refused = Cli.reading(second, database)
                    .with("web.listen", "127.0.0.1:0")
                    .run(command);

            assertThat(refused.exitCode()).as(command).isEqualTo(2);
            assertThat(refused.out() + refused.err())
                    .as(command)
                    .contains(host(first), host(second), "--accept-account");
        }

        assertThat(second.requests()).isEmpty();
        assertThat(live(database, "contacts")).isEqualTo(30);
        assertThat(Cli.reading(second, database).run("status").out()).contains("contacts");
        assertThat(Cli.reading(second, database).run("resync", "tags").exitCode())
                .isZero();
        ends(0, Cli.reading(first, database), "sync", OBJECTS);
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptedAccountReplacesTheOther(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        ends(0, Cli.reading(first, database), "sync", OBJECTS);
        long shared = first.collection("tags").ids().get(0);
        second.collection("tags").putRaw(shared, "{\"id\":\"" + shared + "\",\"tag\":\"of the second\"}");
        first.collection("tags").put(first.collection("tags").record(shared).put("onlyThere", "of the first"));
        ends(0, Cli.reading(first, database), "sync", "tags");

        ends(0, Cli.reading(second, database), "sync", "tags", "--accept-account");

        assertThat(database.table("tags").row(shared))
                .containsEntry("only_there", null)
                .containsEntry("description", null);
        assertThat(live(database, "tags"))
                .as("most are gone, and the guard is off")
                .isEqualTo(3);
        assertThat(live(database, "contacts")).as("until their own next run").isEqualTo(30);

        ends(0, Cli.reading(second, database), "sync", OBJECTS);

        assertEqual(second, database);
        assertThat(Cli.reading(first, database).run("sync").exitCode()).isEqualTo(2);
    }

    @Test
    void anAcceptedAccountWhoseReadBreaksOffIsReplacedByTheNextRun() {
        TestDatabase database = TestDatabase.sqlite(folder);
        ends(0, Cli.reading(first, database), "sync", OBJECTS);
        second.faults().on("/api/3/tags").answer(Fault.status(400));

        ends(1, Cli.reading(second, database), "sync", "--accept-account", "contacts", "tags", "users");
        second.faults().clear();
        assertThat(live(database, "tags")).isEqualTo(60);
        ends(0, Cli.reading(second, database), "sync", OBJECTS);

        assertEqual(second, database);
    }

    /** What was never asked for costs nothing, and a key that is refused replaces nothing. */
    @Test
    void anAccountThatRefusesTheKeyReplacesNothing() {
        TestDatabase database = TestDatabase.sqlite(folder);
        ends(0, Cli.reading(first, database), "sync", OBJECTS);

        ends(3, Cli.reading(second, database).with("activecampaign.token", "wrong"), "sync", "--accept-account");

        ends(0, Cli.reading(first, database), "sync", OBJECTS);
        assertEqual(first, database);
    }

    private static void assertEqual(FakeAccount account, TestDatabase database) {
        for (String object : OBJECTS) {
            Replicas.assertEqual(account, database, object);
        }
    }

    private static String host(FakeAccount account) {
        return account.url().replace("http://", "");
    }

    private static long live(TestDatabase database, String table) {
        return database.table(table).count("\"_deleted_at\" IS NULL");
    }

    private static void ends(int exitCode, Cli cli, String command, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Cli.Result result = cli.run(all);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
    }
}
