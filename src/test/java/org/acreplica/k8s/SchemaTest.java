package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No field of a manifest is misspelt or of a wrong type. */
class SchemaTest {

    @Test
    void everyFileFitsTheSchemaOfItsKind() throws IOException {
        assertThat(Manifests.files())
                .hasSizeGreaterThan(8)
                .allSatisfy((file, object) ->
                        assertThat(StrictTypes.problem(object)).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("org.acreplica.k8s.Manifests#APPLIED")
    void everyRenderedObjectFitsTheSchemaOfItsKind(String folder) {
        assertThat(Manifests.rendered(folder))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(StrictTypes.problem(object)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base/deployment.yaml", "camel-k/integration.yaml"})
    void aMisspeltFieldDoesNotFit(String file) {
        JsonNode object = Manifests.file(file);
        JsonNode inner = object.at(file.startsWith("base") ? "/spec/template/spec" : "/spec/traits/container");
        ((ObjectNode) inner).put("imagePulPolicy", "Always");

        assertThat(StrictTypes.problem(object))
                .hasValueSatisfying(problem -> assertThat(problem).contains("imagePulPolicy"));
    }

    @Test
    void aValueOfAnotherTypeDoesNotFit() {
        JsonNode object = Manifests.file("base/deployment.yaml");
        ((ObjectNode) object.path("spec")).put("replicas", "one");

        assertThat(StrictTypes.problem(object))
                .hasValueSatisfying(problem -> assertThat(problem).contains("replicas"));
    }

    @Test
    void anOverlayHasAllOfTheMonitoring() {
        List<JsonNode> objects = Manifests.rendered("overlays/example");

        assertThat(objects).extracting(object -> object.path("kind").asText()).contains("PodMonitor", "PrometheusRule");
        assertThat(Manifests.ofKind(objects, "ConfigMap"))
                .filteredOn(map ->
                        map.at("/metadata/labels/grafana_dashboard").asText().equals("1"))
                .singleElement()
                .satisfies(map -> assertThat(new ObjectMapper()
                                .readTree(map.at("/data/dashboard.json").asText())
                                .path("panels"))
                        .isNotEmpty());
    }

    @Test
    void everyAlertSaysWhoseItIs() {
        assertThat(Manifests.file("components/monitoring/alerts.yaml").findValuesAsText("summary"))
                .isNotEmpty()
                .allMatch(summary -> summary.contains("$labels."));
    }
}
