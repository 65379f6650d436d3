package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Receiver;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print with {@code --json} is what the schemas in {@code docs/json} say, whatever happens. */
class JsonDocumentsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path home;

    private final FakeAccount account = FakeAccount.start(
            FakeOptions.empty().requestsPerSecond(0).size("tags", 30).size("contacts", 120));

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void whereAllIsWell() throws IOException {
        Path routes = home.resolve("routes");
        for (String object : new String[] {"contacts", "tags", "lists"}) {
            String file = object + ".camel.yaml";
            Files.createDirectories(routes);
            Files.copy(Path.of("routes").resolve(file), routes.resolve(file));
        }
        try (Receiver receiver = new Receiver()) {
            Cli cli = Cli.reading(account, TestDatabase.sqlite(home)).with("routes.directory", routes.toString());

            assertValid(cli, "status");
            assertValid(cli, "plan");
            assertValid(cli, "check");
            assertThat(assertValid(cli, "sync").path("exit_code").asInt()).isZero();
            assertValid(cli, "sync", "contacts");
            assertValid(cli, "plan");
            assertThat(assertValid(cli.with("notify.url", receiver.url()), "check")
                            .path("notices")
                            .asText())
                    .isEqualTo("taken");
            assertThat(assertValid(cli, "status").path("attention")).isEmpty();
        }
    }

    @Test
    void whereSomeObjectsAreNotTo() throws IOException {
        Path routes = home.resolve("routes");
        for (String object : new String[] {"tags", "lists", "forms", "users"}) {
            TestObjectFile.named(object, object)
                    .columns("id bigint", "cdate timestamptz")
                    .into(routes);
        }
        Files.writeString(routes.resolve("groups.camel.yaml"), "no route");
        account.faults().on("/api/3/lists").answer(Fault.status(403));
        account.faults().on("/api/3/forms").answer(Fault.status(404));
        account.faults().on("/api/3/users").answer(Fault.status(500));
        Cli cli = Cli.reading(account, TestDatabase.sqlite(home))
                .with("routes.directory", routes.toString())
                .with("activecampaign.retries", "0");

        assertThat(assertValid(cli, "sync").path("exit_code").asInt()).isEqualTo(1);
        assertThat(assertValid(cli, "status").path("attention")).hasSize(2);
        assertValid(cli, "plan");
        assertValid(cli, "check");
    }

    @Test
    void whereNothingCanBeDone() throws IOException {
        Cli cli = Cli.reading(account, TestDatabase.sqlite(home));
        for (String command : new String[] {"sync", "check", "plan"}) {
            assertThat(assertValid(cli.with("activecampaign.token", "wrong"), command)
                            .path("exit_code")
                            .asInt(3))
                    .isEqualTo(3);
        }
        cli.with("destination.url", "jdbc:postgresql://127.0.0.1:1/crm");
        for (String command : new String[] {"sync", "check", "plan", "status"}) {
            assertValid(cli, command);
        }
        cli.with("sync.frequency", "often");
        for (String command : new String[] {"sync", "check", "plan", "status"}) {
            assertThat(assertValid(cli, command).path("exit_code").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotNameIsNoticed() throws IOException {
        JsonNode status = assertValid(Cli.reading(account, TestDatabase.sqlite(home)), "status");

        ((ObjectNode) status.path("objects").get(0)).put("colour", "green");

        assertThat(wrong("status", status)).isNotEmpty();
    }

    private static JsonNode assertValid(Cli cli, String command, String... objects) throws IOException {
        String[] arguments = new String[objects.length + 2];
        arguments[0] = command;
        arguments[1] = "--json";
        System.arraycopy(objects, 0, arguments, 2, objects.length);
        JsonNode document = MAPPER.readTree(cli.run(arguments).out());
        assertThat(wrong(command, document)).as(document.toPrettyString()).isEmpty();
        return document;
    }

    private static Set<ValidationMessage> wrong(String command, JsonNode document) throws IOException {
        try (InputStream json = Files.newInputStream(Path.of("docs/json", command + ".schema.json"))) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(json);
            return schema.validate(document);
        }
    }
}
