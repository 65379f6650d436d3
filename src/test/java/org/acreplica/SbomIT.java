package org.acreplica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The software bill of materials lists the contents of the jar with their licences. */
class SbomIT {

    /** A library with several licences may be used under any of them; these allow redistribution in our jar. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later");

    private final Path jar = Path.of(System.getProperty("replica.jar"));

    @Test
    void everyClassInTheJarIsOfALibraryThatItNames() throws IOException {
        Set<String> named = new HashSet<>();
        for (JsonNode library : libraries()) {
            named.addAll(classes(onClassPath(library)));
        }
        Set<String> unnamed = new TreeSet<>(classes(jar));
        unnamed.removeAll(named);
        assertThat(unnamed).allMatch(name -> name.startsWith("org/acreplica/"));
    }

    @Test
    void everyLicenceIsOneOfThoseThatAreAllowed() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(library.findValuesAsText("id"))
                        .as(library.path("name").asText())
                        .containsAnyElementsOf(ALLOWED));
    }

    private List<JsonNode> libraries() throws IOException {
        JsonNode sbom =
                new ObjectMapper().readTree(jar.resolveSibling("sbom.json").toFile());
        return sbom.path("components").valueStream().toList();
    }

    private static Path onClassPath(JsonNode library) {
        String file =
                library.path("name").asText() + "-" + library.path("version").asText() + ".jar";
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not on the class path"));
    }

    private static Set<String> classes(Path file) throws IOException {
        try (JarFile content = new JarFile(file.toFile())) {
            return new HashSet<>(content.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .toList());
        }
    }
}
