package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key and password are in no output, however much is asked for and whatever goes wrong. */
class SecretsTest {

    private static final String TOKEN = "key-that-nobody-may-see";
    private static final String PASSWORD = "password-that-nobody-may-see";

    @TempDir
    private Path folder;

    @Test
    void noCommandShowsKeyOrPasswordWhateverTheAnswersAre() {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (FakeAccount account = account()) {
            String[][] commands = {{"check"}, {"plan", "--json"}, {"sync", "--json"}, {"sync"}, {"status"}};
            for (String[] command : commands) {
                assertThat(everything(cli(account, database.url()), command))
                        .as(String.join(" ", command))
                        .isNotBlank()
                        .doesNotContain(TOKEN, PASSWORD);
            }
            assertThat(account.requests())
                    .allSatisfy(request -> assertThat(request.headers()).containsEntry("Api-Token", TOKEN));
        }
        assertThat(database.table("_replica_runs").where("1 = 1").toString()).doesNotContain(TOKEN, PASSWORD);
    }

    @Test
    void aDatabaseThatRefusesIsNamedWithoutItsPassword() {
        try (FakeAccount account = account()) {
            for (String url : new String[] {
                "jdbc:postgresql://127.0.0.1:1/crm?user=me&password=" + PASSWORD,
                "jdbc:postgresql://me:" + PASSWORD + "@127.0.0.1:port/crm",
                "jdbc:mariadb://me:" + PASSWORD + "@127.0.0.1:1/crm",
                "jdbc:mariadb://127.0.0.1:1/crm?user=me&password=" + PASSWORD,
                "jdbc:oracle://me:" + PASSWORD + "@127.0.0.1:1/crm"
            }) {
                assertThat(everything(cli(account, url), "sync"))
                        .as(url)
                        .isNotBlank()
                        .doesNotContain(TOKEN, PASSWORD);
            }
        }
    }

    /** Answers that echo the key, lead elsewhere, or are no answers. */
    private static FakeAccount account() {
        FakeAccount account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).token(TOKEN).size("tags", 3));
        account.faults()
                .on("/api/3/lists")
                .answer(Fault.status(422, "application/json", "{\"message\":\"bad key " + TOKEN + "\"}"));
        account.faults().on("/api/3/forms").answer(Fault.status(200, "application/json", "{\"forms\":[" + TOKEN));
        account.faults().on("/api/3/users").answer(Fault.redirect("http://127.0.0.1:1/?key=" + TOKEN));
        account.faults().on("/api/3/groups").answer(Fault.html());
        account.faults().on("/api/3/scores").answer(Fault.cutShort());
        account.faults().on("/api/3/messages").answer(Fault.status(403));
        return account;
    }

    private static Cli cli(FakeAccount account, String url) {
        return Cli.reading(account, url)
                .with("activecampaign.retries", "0")
                .with("destination.username", "me")
                .with("destination.password", PASSWORD)
                .with("sync.objects", "tags,lists,forms,users,groups,scores,messages")
                .with("log.level", "trace");
    }

    /** Standard output, messages and log, stack traces included. */
    private static String everything(Cli cli, String... command) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            String[] detailed = Arrays.copyOf(command, command.length + 1);
            detailed[command.length] = "--debug";
            Cli.Result result = cli.run(detailed);
            return result.out() + result.err() + log.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(before);
        }
    }
}
