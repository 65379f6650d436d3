package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} with nothing but the jar. */
class InitIT {

    @TempDir
    private Path folder;

    @Test
    void theJarBringsTheSettingsAndAllObjectFiles() throws Exception {
        ReplicaJar jar = new ReplicaJar(folder);

        assertThat(jar.run("init").exitCode()).isZero();

        assertThat(folder.resolve("application.properties")).hasSameTextualContentAs(Path.of("application.properties"));
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".camel.yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(folder.resolve("routes").resolve(file.getFileName()))
                            .hasSameTextualContentAs(file));
        }
        assertThat(jar.run("schema", "--format", "json").out()).contains("\"contacts\"");
        assertThat(jar.run("init").out()).startsWith("Files written: 0;");
    }
}
