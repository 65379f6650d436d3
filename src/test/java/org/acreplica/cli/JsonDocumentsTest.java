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
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Receiver;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of {@code --json} is valid by the schemas in {@code docs/json}, also on errors. */
class JsonDocumentsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path home;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("tags", 30).size("contacts", 120), TestDatabase.sqlite(home));
    }

    @AfterEach
    void close() {
        copying.close();
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
            copying.with("routes.directory", routes.toString());

            assertValid("status");
            assertValid("plan");
            assertValid("check");
            assertThat(assertValid("sync").path("exit_code").asInt()).isZero();
            assertValid("sync", "contacts");
            assertValid("plan");
            copying.with("notify.url", receiver.url());
            assertThat(assertValid("check").path("notices").asText()).isEqualTo("taken");
            assertThat(assertValid("status").path("attention")).isEmpty();
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
        copying.account().faults().on("/api/3/lists").answer(Fault.status(403));
        copying.account().faults().on("/api/3/forms").answer(Fault.status(404));
        copying.account().faults().on("/api/3/users").answer(Fault.status(500));
        copying.with("routes.directory", routes.toString());

        assertThat(assertValid("sync").path("exit_code").asInt()).isEqualTo(1);
        assertThat(assertValid("status").path("attention")).hasSize(2);
        assertValid("plan");
        assertValid("check");
    }

    @Test
    void whereNothingCanBeDone() throws IOException {
        copying.with("activecampaign.token", "wrong");
        for (String command : new String[] {"sync", "check", "plan"}) {
            assertThat(assertValid(command).path("exit_code").asInt(3)).isEqualTo(3);
        }
        copying.with("destination.url", "jdbc:postgresql://127.0.0.1:1/crm");
        for (String command : new String[] {"sync", "check", "plan", "status"}) {
            assertValid(command);
        }
        copying.with("sync.frequency", "often");
        for (String command : new String[] {"sync", "check", "plan", "status"}) {
            assertThat(assertValid(command).path("exit_code").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whereTheCommandLineIsWrong() throws IOException {
        for (String command : new String[] {"sync", "check", "plan", "status"}) {
            JsonNode document = assertValid(command, "--bogus");

            assertThat(document.path("error").asText()).contains("--bogus");
            assertThat(document.path("exit_code").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotNameIsNoticed() throws IOException {
        JsonNode status = assertValid("status");

        ((ObjectNode) status.path("objects").get(0)).put("colour", "green");

        assertThat(wrong("status", status)).isNotEmpty();
    }

    private JsonNode assertValid(String command, String... objects) throws IOException {
        String[] arguments = new String[objects.length + 2];
        arguments[0] = command;
        arguments[1] = "--json";
        System.arraycopy(objects, 0, arguments, 2, objects.length);
        JsonNode document = MAPPER.readTree(copying.run(arguments).out());
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
