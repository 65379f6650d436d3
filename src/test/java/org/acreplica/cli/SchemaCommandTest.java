package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The tables described from the object files, without account and database. */
class SchemaCommandTest {

    private static final Path SCHEMA = Path.of("src/test/resources/schema");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"markdown,tables.md", "mermaid,diagrams.md", "dbt,sources.yml", "json,tables.json"})
    void eachFormatIsKeptAsAFile(String format, String file) {
        Cli.Result result = files(SCHEMA.resolve("routes")).run("schema", "--all", "--format", format);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.assertSame(result.out(), SCHEMA.resolve(file));
    }

    @Test
    void theDocumentsAreOfTheFilesThatThereAre() {
        Golden.assertSame(files(Path.of("routes")).run("schema", "--all").out(), Path.of("docs/schema.md"));
    }

    @Test
    void onlyWhatIsSelectedIsThereAndLeadsToNothingElse() {
        Cli.Result result = files(SCHEMA.resolve("routes"))
                .with("sync.objects", "*,-users")
                .with("destination.schema", "crm")
                .run("schema", "--format", "dbt");

        assertThat(result.out())
                .contains("schema: \"crm\"", "- name: deals", "source('activecampaign', 'contacts')")
                .doesNotContain("users'", "contact_notes");
        Map<String, Object> document = new Yaml().load(result.out());
        assertThat(document).containsEntry("version", 2).containsKey("sources");
    }

    @Test
    void aWrongFileIsNamedAndTheOthersArePrinted() throws IOException {
        Files.createDirectories(folder.resolve("routes"));
        Files.copy(SCHEMA.resolve("routes/users.camel.yaml"), folder.resolve("routes/users.camel.yaml"));
        Files.writeString(folder.resolve("routes/wrong.camel.yaml"), "");

        Cli.Result result = files(folder.resolve("routes")).run("schema");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("### users");
        assertThat(result.err()).startsWith("wrong is left out: wrong.camel.yaml, line 1: the file is empty");
    }

    @Test
    void anUnknownFormatIsAMistake() {
        Cli.Result result = files(SCHEMA.resolve("routes")).run("schema", "--format", "xml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("'xml' is none of markdown, mermaid, dbt, json", "schema --help");
    }

    private static Cli files(Path routes) {
        return new Cli().with("routes.directory", routes.toString());
    }
}
