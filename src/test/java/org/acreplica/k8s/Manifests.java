package org.acreplica.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** The objects of a folder below {@code k8s/}, rendered by kubectl, or by {@link Kustomize} without it. */
    static List<JsonNode> rendered(String folder) {
        return rendered(FOLDER.resolve(folder));
    }

    static List<JsonNode> rendered(Path folder) {
        return RENDERED.computeIfAbsent(
                folder, path -> Kubectl.isUsable() ? Kubectl.render(path) : withoutKubectl(path));
    }

    /** The objects and patches in files; without files that only kustomize reads. */
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

    /** The pod template of a Deployment or CronJob. */
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

    private static List<JsonNode> withoutKubectl(Path folder) {
        try {
            return Kustomize.render(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
