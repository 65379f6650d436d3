package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.StandardError;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key and password are in no output, at any verbosity and on any error. */
class SecretsTest {

    private static final String TOKEN = "key-that-nobody-may-see";
    private static final String PASSWORD = "password-that-nobody-may-see";

    @TempDir
    private Path folder;

    @Test
    void noCommandShowsKeyOrPasswordWhateverTheAnswersAre() {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = copyingInto(database)) {
            String[][] commands = {{"check"}, {"plan", "--json"}, {"sync", "--json"}, {"sync"}, {"status"}};
            for (String[] command : commands) {
                assertThat(everything(copying, command))
                        .as(String.join(" ", command))
                        .isNotBlank()
                        .doesNotContain(TOKEN, PASSWORD);
            }
            assertThat(copying.account().requests())
                    .allSatisfy(request -> assertThat(request.headers()).containsEntry("Api-Token", TOKEN));
        }
        assertThat(database.table("_replica_runs").where("1 = 1").toString()).doesNotContain(TOKEN, PASSWORD);
    }

    @Test
    void aDatabaseThatRefusesIsNamedWithoutItsPassword() {
        try (Copying copying = copyingInto(TestDatabase.sqlite(folder))) {
            for (String url : new String[] {
                "jdbc:postgresql://127.0.0.1:1/crm?user=me&password=" + PASSWORD,
                "jdbc:postgresql://me:" + PASSWORD + "@127.0.0.1:port/crm",
                "jdbc:mariadb://me:" + PASSWORD + "@127.0.0.1:1/crm",
                "jdbc:mariadb://127.0.0.1:1/crm?user=me&password=" + PASSWORD,
                "jdbc:oracle://me:" + PASSWORD + "@127.0.0.1:1/crm"
            }) {
                assertThat(everything(copying.with("destination.url", url), "sync"))
                        .as(url)
                        .isNotBlank()
                        .doesNotContain(TOKEN, PASSWORD);
            }
        }
    }

    /** Responses that echo the key, redirect, or are invalid. */
    private static Copying copyingInto(TestDatabase database) {
        Copying copying = Copying.from(FakeOptions.empty().token(TOKEN).size("tags", 3), database)
                .with("destination.username", "me")
                .with("destination.password", PASSWORD)
                .with("sync.objects", "tags,lists,forms,users,groups,scores,messages")
                .with("log.level", "trace");
        FakeAccount account = copying.account();
        account.faults()
                .on("/api/3/lists")
                .answer(Fault.status(422, "application/json", "{\"message\":\"bad key " + TOKEN + "\"}"));
        account.faults().on("/api/3/forms").answer(Fault.status(200, "application/json", "{\"forms\":[" + TOKEN));
        account.faults().on("/api/3/users").answer(Fault.redirect("http://127.0.0.1:1/?key=" + TOKEN));
        account.faults().on("/api/3/groups").answer(Fault.html());
        account.faults().on("/api/3/scores").answer(Fault.cutShort());
        account.faults().on("/api/3/messages").answer(Fault.status(403));
        return copying;
    }

    /** Standard output, messages and log, including stack traces. */
    private static String everything(Copying copying, String... command) {
        try (StandardError log = new StandardError()) {
            String[] detailed = Arrays.copyOf(command, command.length + 1);
            detailed[command.length] = "--debug";
            Cli.Result result = copying.run(detailed);
            return result.out() + result.err() + log.text();
        }
    }
}
