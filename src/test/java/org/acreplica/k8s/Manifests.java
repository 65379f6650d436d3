package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The manifests of {@code k8s/}, as files and as kustomize renders them. */
final class Manifests {

    static final Path FOLDER = Path.of("k8s");

    /** Folders that a user applies. */
    static final List<String> APPLIED =
            List.of("accounts/acme", "accounts/globex", "accounts", "overlays/example", "camel-k");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Path, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    private Manifests() {}

    /** The objects of a folder below {@code k8s/}; the test is left out where there is no kubectl to render them. */
    static List<JsonNode> rendered(String folder) {
        return rendered(FOLDER.resolve(folder));
    }

    static List<JsonNode> rendered(Path folder) {
        assumeTrue(kubectlIsThere(), "kubectl 1.27 or later renders the manifests; there is none on the PATH");
        return RENDERED.computeIfAbsent(folder, Manifests::render);
    }

    /** The objects and patches that stand in files of their own; what only kustomize reads is left out. */
    static Map<Path, JsonNode> files() throws IOException {
        Map<Path, JsonNode> objects = new ConcurrentHashMap<>();
        for (Path file : filesBelow(FOLDER)) {
            if (file.toString().endsWith(".yaml")) {
                JsonNode object = YAML.readTree(file.toFile());
                if (object.path("kind").isTextual() && !isForKustomize(object)) {
                    objects.put(file, object);
                }
            }
        }
        return objects;
    }

    static JsonNode file(String name) {
        try {
            return YAML.readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Stream<JsonNode> ofKind(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** The pod that a Deployment or CronJob makes. */
    static Optional<JsonNode> pod(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Deployment" -> Optional.of(object.at("/spec/template"));
            case "CronJob" -> Optional.of(object.at("/spec/jobTemplate/spec/template"));
            default -> Optional.empty();
        };
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static boolean isForKustomize(JsonNode object) {
        return object.path("apiVersion").asText().startsWith("kustomize.config.k8s.io/");
    }

    private static boolean kubectlIsThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static List<JsonNode> render(Path folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
}
