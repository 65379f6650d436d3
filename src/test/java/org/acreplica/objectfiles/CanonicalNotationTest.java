package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged files are in Camel's canonical notation, and survive processing by its tools. */
class CanonicalNotationTest {

    private static final Path ROUTES = Path.of("routes");
    private static final YAMLMapper YAML = new YAMLMapper();

    private static JsonSchema schema;
    private static DefaultCamelContext camel;
    private static ObjectFiles files;

    @BeforeAll
    static void readSchemaAndFiles() throws IOException {
        try (InputStream json =
                CanonicalNotationTest.class.getResourceAsStream("/schema/camelYamlDsl-canonical.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(json);
        }
        camel = new DefaultCamelContext();
        camel.start();
        files = ObjectFiles.read(ROUTES);
    }

    @AfterAll
    static void stopCamel() throws IOException {
        camel.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPackagedFileIsWhatCamelsSchemaAsksFor(String name) throws IOException {
        assertThat(wrong(files.file(name).orElseThrow().text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPackagedFileSaysTheSameWhenCamelHasWrittenIt(String name, @TempDir Path folder) throws Exception {
        ObjectFile file = files.file(name).orElseThrow();
        for (boolean optionsAsParameters : List.of(true, false)) {
            String written = PluginHelper.getModelToYAMLDumper(camel)
                    .dumpModelAsYaml(camel, file.route(), false, optionsAsParameters, false, false);
            Files.writeString(folder.resolve(file.name()), written);

            ObjectFile again = ObjectFiles.read(folder).file(name).orElseThrow();
            assertThat(wrong(written)).isEmpty();
            assertThat(again.object()).isEqualTo(file.object());
            assertThat(again.timer().uri()).isEqualTo(file.timer().uri());
            assertThat(again.route().getInput().getUri())
                    .contains("trigger.repeatInterval={{frequency:" + name)
                    .contains("stateful=true");
        }
    }

    @Test
    void theSchemaRefusesTheCompactNotation() throws IOException {
        assertThat(wrong(Files.readString(Path.of("src/test/resources/notations/compact.camel.yaml"))))
                .isNotEmpty();
    }

    private static Set<ValidationMessage> wrong(String text) throws IOException {
        JsonNode file = YAML.readTree(text);
        return schema.validate(file);
    }

    private static List<String> names() throws IOException {
        return ObjectFiles.read(ROUTES).names();
    }
}
