package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.schedule.PerObject;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same route in all of Camel's notations gives the same object. */
class NotationsTest {

    private static final Path NOTATIONS = Path.of("src/test/resources/notations");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static DefaultCamelContext camel;
    private static ObjectRoutes routes;

    @BeforeAll
    static void startCamel() {
        camel = new DefaultCamelContext();
        QuartzComponent quartz = new QuartzComponent();
        quartz.setAutoStartScheduler(false);
        camel.addComponent("quartz", quartz);
        routes = new ObjectRoutes(camel, PerObject.all(Duration.ofHours(6)));
        camel.start();
    }

    @AfterAll
    static void stopCamel() throws IOException {
        camel.close();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void eachNotationSaysTheSame(String name) throws Exception {
        ObjectFile file = file(ObjectFiles.read(NOTATIONS), name);

        assertSaysTags(file.object());
        routes.add(file);
        QuartzEndpoint timer = (QuartzEndpoint) camel.getRoute(name).getEndpoint();
        assertThat(timer.getTriggerKey()).hasToString("activecampaign." + name);
        routes.remove(name);
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkMakeNoDifference(@TempDir Path folder) throws Exception {
        String text = Files.readString(NOTATIONS.resolve("canonical.camel.yaml"));
        Files.writeString(
                folder.resolve("canonical.camel.yaml"),
                BYTE_ORDER_MARK + text.replace("\n", "\r\n"),
                StandardCharsets.UTF_8);

        assertSaysTags(file(ObjectFiles.read(folder), "canonical").object());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100_000})
    void whatIsNestedTooDeeplyIsRefusedAndCostsNoStack(int depth, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("deep.camel.yaml"), "[".repeat(depth) + "]".repeat(depth));

        assertThat(ObjectFiles.read(folder)
                        .refusal("deep")
                        .orElseThrow()
                        .problem()
                        .reason())
                .contains("nested too deeply");
    }

    @Test
    void theLineOfAWrongColumnIsFoundInAnyNotation(@TempDir Path folder) throws Exception {
        for (String name : notations()) {
            String text = Files.readString(NOTATIONS.resolve(name + ".camel.yaml"));
            Files.writeString(folder.resolve(name + ".camel.yaml"), text.replaceAll("type +text", "type  varchar"));
            ObjectFileProblem problem =
                    ObjectFiles.read(folder).refusal(name).orElseThrow().problem();

            List<String> lines = Files.readAllLines(folder.resolve(name + ".camel.yaml"));
            String line = lines.get(problem.line() - 1);
            assertThat(line).as(problem.toString()).containsAnyOf("varchar", "constant: >-");
            assertThat(problem.reason()).startsWith("the type 'varchar' of column 'type' is none of");
        }
    }

    private static void assertSaysTags(ReplicatedObject object) {
        assertThat(object.mode()).isEqualTo(ReadMode.FULL);
        assertThat(object.path()).isEqualTo("tags");
        assertThat(object.recordsKey()).isEqualTo("tags");
        assertThat(object.columns())
                .containsExactly(
                        new Column("id", ColumnType.BIGINT, "id"),
                        new Column("tag", ColumnType.TEXT, "tag"),
                        new Column("type", ColumnType.TEXT, "tagType"));
    }

    private static ObjectFile file(ObjectFiles files, String name) {
        return files.file(name)
                .orElseThrow(() -> new AssertionError(files.refusal(name).orElseThrow()));
    }

    private static List<String> notations() throws IOException {
        return ObjectFiles.read(NOTATIONS).names();
    }
}
