package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A destination with the copy of another account. */
@Tag("slow")
class OtherAccountTest {

    private static final String[] OBJECTS = {"contacts", "tags", "users"};

    @TempDir
    private Path folder;

    private Copying first;
    private Copying second;

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource
    void anotherAccountIsRefusedBeforeItIsAskedForAnything(DatabaseKind kind) {
        copyInto(kind.create(folder));
        first.sync(OBJECTS);

        for (String command : List.of("sync", "check", "plan", "run")) {
            Cli.Result refused = second.with("web.listen", "127.0.0.1:0").run(command);

            assertThat(refused.exitCode()).as(command).isEqualTo(2);
            assertThat(refused.out() + refused.err())
                    .as(command)
                    .contains(host(first), host(second), "--accept-account");
        }

        assertThat(second.account().requests()).isEmpty();
        assertThat(first.live("contacts")).isEqualTo(30);
        assertThat(second.run("status").out()).contains("contacts");
        assertThat(second.run("resync", "tags").exitCode()).isZero();
        first.sync(OBJECTS);
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptedAccountReplacesTheOther(DatabaseKind kind) {
        copyInto(kind.create(folder));
        first.sync(OBJECTS);
        long shared = first.collection("tags").ids().get(0);
        second.collection("tags").putRaw(shared, "{\"id\":\"" + shared + "\",\"tag\":\"of the second\"}");
        first.collection("tags").put(first.collection("tags").record(shared).put("onlyThere", "of the first"));
        first.sync("tags");

        second.sync("tags", "--accept-account");

        assertThat(first.table("tags").row(shared))
                .containsEntry("only_there", null)
                .containsEntry("description", null);
        assertThat(first.live("tags")).as("most are gone, and the guard is off").isEqualTo(3);
        assertThat(first.live("contacts")).as("until their own next run").isEqualTo(30);

        second.sync(OBJECTS);

        assertEqual(second);
        assertThat(first.run("sync").exitCode()).isEqualTo(2);
    }

    @Test
    void anAcceptedAccountWhoseReadBreaksOffIsReplacedByTheNextRun() {
        copyInto(TestDatabase.sqlite(folder));
        first.sync(OBJECTS);
        second.account().faults().on("/api/3/tags").answer(Fault.status(400));

        second.ends(1, "--accept-account", "contacts", "tags", "users");
        second.account().faults().clear();
        assertThat(first.live("tags")).isEqualTo(60);
        second.sync(OBJECTS);

        assertEqual(second);
    }

    /** A rejected key replaces nothing. */
    @Test
    void anAccountThatRefusesTheKeyReplacesNothing() {
        copyInto(TestDatabase.sqlite(folder));
        first.sync(OBJECTS);

        second.with("activecampaign.token", "wrong").ends(3, "--accept-account");

        first.sync(OBJECTS);
        assertEqual(first);
    }

    private static void assertEqual(Copying copying) {
        for (String object : OBJECTS) {
            Replicas.assertEqual(copying.account(), copying.database(), object);
        }
    }

    private static String host(Copying copying) {
        return copying.account().url().replace("http://", "");
    }

    private void copyInto(TestDatabase database) {
        first = Copying.from(
                FakeOptions.empty().size("contacts", 30).size("tags", 60).size("users", 3), database);
        second = Copying.from(
                FakeOptions.empty().seed(7).size("contacts", 20).size("tags", 2).size("users", 4), database);
    }
}
