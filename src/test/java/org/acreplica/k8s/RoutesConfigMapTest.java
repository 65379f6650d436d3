package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The object files reach the pod completely. */
class RoutesConfigMapTest {

    private static final Path ROUTES = Path.of("routes");
    private static final int MOST_BYTES = 1 << 20;

    @Test
    void everyObjectFileIsListed() throws IOException {
        JsonNode listed = new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
                .readTree(ROUTES.resolve("kustomization.yaml").toFile())
                .at("/configMapGenerator/0/files");

        assertThat(Manifests.texts(listed))
                .containsExactlyElementsOf(
                        objectFiles().map(file -> file.getFileName().toString()).toList())
                .hasSize(62);
    }

    @ParameterizedTest
    @FieldSource("org.acreplica.k8s.Manifests#APPLIED")
    void theConfigMapHoldsEveryObjectFileAndFits(String folder) throws IOException {
        List<JsonNode> maps = Manifests.ofKind(Manifests.rendered(folder), "ConfigMap")
                .filter(map -> Manifests.name(map).contains("routes"))
                .toList();

        assertThat(maps).isNotEmpty();
        for (JsonNode map : maps) {
            assertThat(map.toString().length()).isLessThan(MOST_BYTES);
            for (Path file : objectFiles().toList()) {
                assertThat(map.path("data").path(file.getFileName().toString()).asText())
                        .isEqualTo(Files.readString(file));
            }
        }
    }

    @Test
    void thePodMountsTheConfigMapWhereTheImageLooks() throws IOException {
        JsonNode deployment = Manifests.ofKind(Manifests.rendered("accounts/acme"), "Deployment")
                .findFirst()
                .orElseThrow();
        String map = deployment
                .at("/spec/template/spec/volumes")
                .findPath("configMap")
                .path("name")
                .asText();

        assertThat(map).matches("activecampaign-replica-routes-acme-[a-z0-9]{10}");
        assertThat(deployment
                        .at("/spec/template/spec/containers/0/volumeMounts/0/mountPath")
                        .asText())
                .isEqualTo("/routes");
    }

    @Test
    void withLiveEditsTheNameStaysTheSame() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "live-routes"));
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                """
                resources: [../../k8s/accounts/acme]
                components: [../../k8s/components/reload]
                """,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);

        List<JsonNode> objects = Manifests.rendered(folder);
        assertThat(Manifests.ofKind(objects, "ConfigMap").map(Manifests::name))
                .contains("activecampaign-replica-live-routes")
                .noneMatch(name -> name.startsWith("activecampaign-replica-routes"));
    }

    private static Stream<Path> objectFiles() throws IOException {
        return Manifests.filesBelow(ROUTES).stream()
                .filter(file -> file.toString().endsWith(".camel.yaml"));
    }
}
