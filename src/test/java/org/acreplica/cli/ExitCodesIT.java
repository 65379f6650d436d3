package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.cli.ReplicaJar.Ended;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Ports;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar from outside: exit codes, standard output, standard error. */
class ExitCodesIT {

    @TempDir
    private Path folder;

    private FakeAccount account;
    private TestDatabase database;
    private ReplicaJar jar;

    @BeforeEach
    void startAccount() {
        account = FakeAccount.start(FakeOptions.empty()
                .requestsPerSecond(0)
                .size("tags", 250)
                .size("lists", 3)
                .size("contacts", 1_000));
        database = TestDatabase.sqlite(folder);
        jar = new ReplicaJar(folder).reading(account).with("destination.url", database.url());
    }

    @AfterEach
    void stopAccount() {
        account.close();
    }

    @Test
    void zeroAndNothingButOneDocumentOnStandardOutputWhereJsonIsAskedFor() throws Exception {
        Ended sync = jar.run("sync", "--json");

        JsonNode document = new ObjectMapper().readTree(sync.out());
        assertThat(sync.exitCode()).as(sync.err()).isZero();
        assertThat(document.path("objects")).hasSize(54);
        assertThat(document.path("exit_code").asInt()).isZero();
        assertThat(sync.err().lines().filter(line -> !line.contains("above ActiveCampaign's limit")))
                .as("no progress beside a document")
                .isEmpty();
        Replicas.assertEqual(account, database);
    }

    @Test
    void oneWhereAnObjectFailsAndTheOthersAreReplicated() throws Exception {
        account.faults().on("/api/3/tags").answer(Fault.status(500));

        Ended sync = jar.run("sync", "tags", "lists");

        assertThat(sync.exitCode()).isEqualTo(1);
        assertThat(sync.out()).contains("tags failed: page at offset 0 refused (HTTP 500");
        Replicas.assertEqual(account, database, "lists");
    }

    @Test
    void aFileThatIsNoYamlCostsItsObjectAloneAndEndsACheckWithTwo() throws Exception {
        Path routes = Files.createDirectory(folder.resolve("routes"));
        for (String object : new String[] {"tags", "lists"}) {
            Files.copy(Path.of("routes", object + ".camel.yaml"), routes.resolve(object + ".camel.yaml"));
        }
        Files.writeString(routes.resolve("lists.camel.yaml"), "- route:\n    id: [lists\n");

        Ended sync = jar.run("sync");
        Ended check = jar.run("check");

        assertThat(sync.exitCode()).isEqualTo(1);
        assertThat(sync.out()).contains("lists failed: lists.camel.yaml, line ");
        Replicas.assertEqual(account, database, "tags");
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).contains("lists: lists.camel.yaml, line ").contains("tags: readable, 250 records");
    }

    @Test
    void twoForAMistakeOfTheUser() throws Exception {
        Ended sync = jar.run("sync", "tag");

        assertThat(sync).isEqualTo(new Ended(2, "", "unknown object 'tag'; did you mean 'tags'?\n"));
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void threeInOneLineForAWrongTokenAndNothingIsWritten() throws Exception {
        Ended sync = jar.with("activecampaign.requests-per-second", "5")
                .with("activecampaign.token", "wrong")
                .run("sync");

        assertThat(sync.exitCode()).isEqualTo(3);
        assertThat(sync.out()).isEmpty();
        assertThat(sync.err().lines().skip(1))
                .hasSize(1)
                .first()
                .asString()
                .contains("rejected the API key (HTTP 403)");
        assertThat(Files.exists(Path.of(database.url().substring("jdbc:sqlite:".length()))))
                .isFalse();
    }

    @Test
    void fourInOneLineForADatabaseThatIsDownAndTheTraceForThoseWhoAsk() throws Exception {
        jar.with("destination.url", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/crm")
                .with("activecampaign.requests-per-second", "5");

        Ended brief = jar.run("sync");
        Ended detailed = jar.run("sync", "--debug");

        assertThat(brief.exitCode()).isEqualTo(4);
        assertThat(brief.err().lines()).hasSize(1);
        assertThat(detailed.exitCode()).isEqualTo(4);
        assertThat(detailed.err()).contains("\tat org.acreplica.");
        assertThat(account.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalsOwnCodeWhereOneEndsASyncAndTheNextGoesOn(String signal, int exitCode) throws Exception {
        account.latency(Duration.ofMillis(200));
        Process process = jar.with("activecampaign.requests-per-second", "5").start("sync", "contacts");
        await().atMost(Duration.ofMinutes(1)).until(() -> account.requests().size() > 3);

        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();

        Ended ended = jar.end(process);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.err()).doesNotContain("\tat ");
        account.latency(Duration.ZERO);
        assertThat(jar.with("activecampaign.requests-per-second", "500")
                        .run("sync", "contacts")
                        .exitCode())
                .isZero();
        Replicas.assertEqual(account, database, "contacts");
    }

    @Test
    void aStopEndsTheWaitForAnotherTry() throws Exception {
        account.faults().on("/api/3/tags").answer(Fault.status(500));
        Process process = jar.with("activecampaign.retries", "8").start("sync", "tags");
        await().atMost(Duration.ofMinutes(1)).until(() -> jar.errors().contains("(2 of 4)"));

        process.destroy();

        Ended ended = jar.end(process);
        assertThat(ended.exitCode()).isEqualTo(143);
        assertThat(ended.out()).contains("1 interrupted; the next run resumes there: tags");
    }

    @Test
    void aStopBeforeTheKeyIsAcceptedBeginsToWriteNothing() throws Exception {
        account.latency(Duration.ofMillis(400));
        account.faults().on("/api/3/users/me").answer(Fault.status(500));
        Process process = jar.with("activecampaign.retries", "8")
                .with("activecampaign.requests-per-second", "5")
                .start("sync", "tags");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> account.requests().stream()
                        .anyMatch(request -> request.path().equals("/api/3/tags")));
        await().atMost(Duration.ofMinutes(1)).until(() -> jar.errors().contains("(2 of 8)"));

        process.destroy();

        assertThat(jar.end(process).exitCode()).isEqualTo(143);
        assertThat(Files.exists(Path.of(database.url().substring("jdbc:sqlite:".length()))))
                .isFalse();
    }
}
