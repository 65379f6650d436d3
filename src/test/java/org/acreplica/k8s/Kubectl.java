package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kubectl on the PATH. */
final class Kubectl {

    private static final int OLDEST = 27;
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final boolean USABLE = minorVersion() >= OLDEST;

    private Kubectl() {}

    /** Whether it is installed, and new enough for components and replacements. */
    static boolean isUsable() {
        return USABLE;
    }

    static List<JsonNode> render(Path folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            String yaml = output(kubectl);
            assertThat(kubectl.waitFor())
                    .as("%s: %s", folder, Files.readString(errors))
                    .isZero();
            Files.delete(errors);
            return YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int minorVersion() {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "version", "--client", "--output=json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String minor =
                    YAML.readTree(output(kubectl)).at("/clientVersion/minor").asText();
            return Integer.parseInt("0" + minor.replaceFirst("\\D.*", ""));
        } catch (IOException e) {
            return 0;
        }
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
