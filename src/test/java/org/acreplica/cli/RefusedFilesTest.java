package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.StandardError;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invalid object files affect only their own object, and are reported with line and reason, word for word. */
class RefusedFilesTest {

    private static final Path FILES = Path.of("src/test/resources/errors/object-files");
    private static final Path TEXTS = Path.of("src/test/resources/errors/object-files.txt");

    @TempDir
    private Path home;

    private Path folder;
    private Copying copying;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(home.resolve("routes"));
        copy(Path.of("routes/tags.camel.yaml"));
        try (Stream<Path> files = Files.list(FILES)) {
            files.forEach(this::copy);
        }
        copying = Copying.from(FakeOptions.empty().size("tags", 30), TestDatabase.sqlite(home))
                .with("routes.directory", folder.toString());
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void checkNamesThemAndEndsWith2() throws IOException {
        Cli.Result result = copying.run("check");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out().lines().filter(line -> line.contains(".camel.yaml")))
                .containsExactlyElementsOf(texts());
        assertThat(result.out()).contains("tags: readable");
    }

    @Test
    void checkNamesThemInItsDocumentTooWhereOnlyTheRouteIsWrong() throws IOException {
        Path lists = folder.resolve("lists.camel.yaml");
        String text = Files.readString(Path.of("routes/lists.camel.yaml"));
        Files.writeString(lists, text.replace("{{frequency:lists}}", "{{frequencie:lists}}"));

        Cli.Result result = copying.run("check", "--json");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(result.out()).path("refused_files"))
                .anySatisfy(file -> assertThat(file.asText()).contains("lists.camel.yaml"));
    }

    @Test
    void syncReplicatesTheOthersAndEndsWith1() throws IOException {
        Cli.Result result = copying.ends(1);

        assertThat(texts()).allSatisfy(text -> assertThat(result.out()).contains(text.replaceFirst(": ", " failed: ")));
        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void aMisnamedFileIsNamedBecauseItIsNotRead() throws IOException {
        Files.move(folder.resolve("tags.camel.yaml"), folder.resolve("labels.yml"));
        Files.writeString(folder.resolve("kustomization.yaml"), "");
        Files.writeString(folder.resolve(".labels.yaml"), "");

        try (StandardError error = new StandardError()) {
            copying.run("check");

            assertThat(error.text().lines().filter(line -> line.contains("is not read")))
                    .singleElement()
                    .asString()
                    .endsWith(
                            "WARN  " + folder.resolve("labels.yml") + " is not read: object files end in .camel.yaml");
        }
    }

    private static List<String> texts() throws IOException {
        return Files.readAllLines(TEXTS);
    }

    private void copy(Path file) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
