package org.acreplica.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Renders a folder without kubectl: the subset of kustomize that the manifests here need, in its order. Fails on
 * anything unknown. {@code KustomizeTest} compares it with kubectl.
 * <ol>
 *   <li>Resources, each folder on its own; then components, each applied to everything so far.
 *   <li>Generators, then patches, namespace, name suffix, labels, images, replacements.
 *   <li>At the very end, the hashes in the names of generated ConfigMaps.
 * </ol>
 */
final class Kustomize {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "resources",
            "components",
            "configurations",
            "configMapGenerator",
            "patches",
            "namespace",
            "nameSuffix",
            "labels",
            "images",
            "replacements");

    /** The fields that refer to another object, by the kind referred to. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "ConfigMap", List.of("volumes/configMap/name", "containers/envFrom/configMapRef/name"),
            "ServiceAccount", List.of("serviceAccountName"));

    /** The places of labels besides an object's own. */
    private static final Map<String, List<String>> LABELS = Map.of(
            "Deployment", List.of("spec/selector/matchLabels", "spec/template/metadata/labels"),
            "CronJob", List.of("spec/jobTemplate/metadata/labels", "spec/jobTemplate/spec/template/metadata/labels"),
            "NetworkPolicy", List.of("spec/podSelector/matchLabels"),
            "PodDisruptionBudget", List.of("spec/selector/matchLabels"));

    private final List<ObjectNode> objects = new ArrayList<>();
    private final List<ObjectNode> generated = new ArrayList<>();
    /** The original name of an object, by which it is found after it got a suffix. */
    private final Map<ObjectNode, String> firstNames = new IdentityHashMap<>();
    /** Paths that a configuration adds, by transformer. */
    private final Map<String, List<JsonNode>> added = new HashMap<>();

    private Kustomize() {}

    static List<JsonNode> render(Path folder) throws IOException {
        Kustomize all = new Kustomize();
        all.add(folder);
        for (ObjectNode map : all.generated) {
            all.rename(Map.of(map, Manifests.name(map) + "-" + NameHash.of(map)));
        }
        return List.copyOf(all.objects);
    }

    private void add(Path folder) throws IOException {
        JsonNode own = YAML.readTree(folder.resolve("kustomization.yaml").toFile());
        own.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(folder + ": " + name + " is not known here");
            }
        });
        for (String resource : Manifests.texts(own.path("resources"))) {
            addResource(folder.resolve(resource).normalize());
        }
        for (String component : Manifests.texts(own.path("components"))) {
            add(folder.resolve(component).normalize());
        }
        for (String configuration : Manifests.texts(own.path("configurations"))) {
            YAML.readTree(folder.resolve(configuration).toFile())
                    .properties()
                    .forEach(paths -> paths.getValue()
                            .forEach(path -> added.computeIfAbsent(paths.getKey(), key -> new ArrayList<>())
                                    .add(path)));
        }
        for (JsonNode generator : own.path("configMapGenerator")) {
            generate(folder, generator);
        }
        for (JsonNode patch : own.path("patches")) {
            patch(folder, patch);
        }
        setNamespace(own.path("namespace").asText());
        addSuffix(own.path("nameSuffix").asText());
        own.path("labels").forEach(labels -> label((ObjectNode) labels.path("pairs")));
        own.path("images").forEach(this::setImage);
        own.path("replacements").forEach(this::replace);
    }

    private void addResource(Path resource) throws IOException {
        if (Files.isDirectory(resource)) {
            Kustomize inner = new Kustomize();
            inner.add(resource);
            objects.addAll(inner.objects);
            generated.addAll(inner.generated);
            firstNames.putAll(inner.firstNames);
            inner.added.forEach((name, paths) ->
                    added.computeIfAbsent(name, key -> new ArrayList<>()).addAll(paths));
        } else {
            YAML.readerFor(ObjectNode.class)
                    .<ObjectNode>readValues(resource.toFile())
                    .readAll()
                    .forEach(objects::add);
        }
    }

    private void generate(Path folder, JsonNode generator) throws IOException {
        String name = generator.path("name").asText();
        ObjectNode map = find("ConfigMap", name).findFirst().orElse(null);
        if (!generator.path("behavior").asText().equals("merge")) {
            map = JSON.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
            map.putObject("metadata").put("name", name);
            if (generator.at("/options/labels") instanceof ObjectNode labels) {
                Json.object(map, "metadata/labels").setAll(labels);
            }
            map.putObject("data");
            objects.add(map);
            generated.add(map);
        }
        ObjectNode data = (ObjectNode) map.path("data");
        for (String file : Manifests.texts(generator.path("files"))) {
            data.put(file, Files.readString(folder.resolve(file)));
        }
        for (String file : Manifests.texts(generator.path("envs"))) {
            EnvFile.read(folder.resolve(file)).forEach(data::put);
        }
    }

    private void patch(Path folder, JsonNode patch) throws IOException {
        JsonNode change = patch.has("path")
                ? YAML.readTree(folder.resolve(patch.path("path").asText()).toFile())
                : YAML.readTree(patch.path("patch").asText());
        JsonNode target = patch.path("target");
        String kind = target.path("kind").asText();
        for (ObjectNode object : find(kind, target.path("name").asText("")).toList()) {
            if (change.path("$patch").asText().equals("delete")) {
                objects.removeIf(candidate -> candidate == object);
                generated.removeIf(candidate -> candidate == object);
            } else if (change.isArray()) {
                change.forEach(operation -> Json.replace(object, operation));
            } else {
                ((ObjectNode) change).remove(List.of("apiVersion", "kind"));
                String name = Manifests.name(object);
                Json.merge(object, change);
                ((ObjectNode) object.path("metadata")).put("name", name);
            }
        }
    }

    private void setNamespace(String namespace) {
        if (!namespace.isEmpty()) {
            objects.stream()
                    .filter(Kustomize::isInANamespace)
                    .forEach(object -> ((ObjectNode) object.path("metadata")).put("namespace", namespace));
        }
    }

    private void addSuffix(String suffix) {
        if (!suffix.isEmpty()) {
            Map<ObjectNode, String> names = new IdentityHashMap<>();
            objects.stream()
                    .filter(Kustomize::isInANamespace)
                    .forEach(object -> names.put(object, Manifests.name(object) + suffix));
            rename(names);
            for (JsonNode path : added.getOrDefault("nameSuffix", List.of())) {
                find(path.path("kind").asText("-"), "")
                        .forEach(object -> Json.change(object, path.path("path").asText(), name -> name + suffix));
            }
        }
    }

    private void rename(Map<ObjectNode, String> names) {
        names.forEach((object, name) -> {
            List<String> references =
                    REFERENCES.getOrDefault(object.path("kind").asText(), List.of());
            String before = Manifests.name(object);
            for (ObjectNode other : objects) {
                Manifests.pod(other)
                        .ifPresent(pod -> references.forEach(path ->
                                Json.change(pod.path("spec"), path, text -> text.equals(before) ? name : text)));
            }
            firstNames.putIfAbsent(object, before);
            ((ObjectNode) object.path("metadata")).put("name", name);
        });
    }

    private void label(ObjectNode labels) {
        for (ObjectNode object : objects) {
            Json.object(object, "metadata/labels").setAll(labels);
            LABELS.getOrDefault(object.path("kind").asText(), List.of())
                    .forEach(path -> Json.object(object, path).setAll(labels));
        }
    }

    private void setImage(JsonNode image) {
        String name = image.path("name").asText();
        String to =
                image.path("newName").asText(name) + ":" + image.path("newTag").asText();
        for (ObjectNode object : objects) {
            Manifests.pod(object)
                    .ifPresent(pod -> Json.change(pod, "spec/containers/image", from -> swap(from, name, to)));
        }
        for (JsonNode path : added.getOrDefault("images", List.of())) {
            find(path.path("kind").asText(), "")
                    .forEach(object -> Json.change(object, path.path("path").asText(), from -> swap(from, name, to)));
        }
    }

    private static String swap(String image, String name, String to) {
        return image.startsWith(name + ":") ? to : image;
    }

    private void replace(JsonNode replacement) {
        JsonNode source = replacement.path("source");
        JsonNode value = find(source.path("kind").asText(), source.path("name").asText(""))
                .findFirst()
                .orElseThrow()
                .at("/" + source.path("fieldPath").asText().replace('.', '/'));
        for (JsonNode target : replacement.path("targets")) {
            JsonNode select = target.path("select");
            find(select.path("kind").asText(), select.path("name").asText(""))
                    .forEach(object -> Manifests.texts(target.path("fieldPaths"))
                            .forEach(path -> Json.set(object, path.replace('.', '/'), value.deepCopy())));
        }
    }

    /** @param name a regular expression for all of it; empty for any */
    private Stream<ObjectNode> find(String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .filter(object -> name.isEmpty()
                        || Manifests.name(object).matches(name)
                        || firstNames.getOrDefault(object, "").matches(name));
    }

    private static boolean isInANamespace(JsonNode object) {
        return !object.path("kind").asText().equals("Namespace");
    }
}
