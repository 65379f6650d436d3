package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The security policy of pods, in the file and in everything rendered from it. */
class PodPolicyTest {

    static Stream<JsonNode> source() {
        return Stream.of(Manifests.file("base/deployment.yaml"));
    }

    static Stream<JsonNode> rendered() {
        return Manifests.rendered("overlays/example").stream()
                .filter(object -> Manifests.pod(object).isPresent());
    }

    @ParameterizedTest
    @MethodSource({"source", "rendered"})
    void thePodFitsTheRestrictedSecurityLevel(JsonNode object) {
        JsonNode pod = Manifests.pod(object).orElseThrow().path("spec");
        JsonNode context = pod.path("securityContext");

        assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(context.path("runAsUser").asInt()).isEqualTo(10001);
        assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("hostNetwork").isMissingNode()
                        && pod.path("hostPID").isMissingNode())
                .isTrue();
        for (JsonNode container : pod.path("containers")) {
            JsonNode own = container.path("securityContext");
            assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(own.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(Manifests.texts(own.at("/capabilities/drop"))).containsExactly("ALL");
        }
    }

    @ParameterizedTest
    @MethodSource({"source", "rendered"})
    void thePodTakesNoMoreThanItsLimits(JsonNode object) {
        JsonNode pod = Manifests.pod(object).orElseThrow().path("spec");

        for (JsonNode container : pod.path("containers")) {
            assertThat(container.at("/resources/limits").fieldNames())
                    .toIterable()
                    .contains("cpu", "memory", "ephemeral-storage");
            assertThat(container.at("/resources/requests").fieldNames())
                    .toIterable()
                    .contains("cpu", "memory");
        }
        assertThat(pod.path("volumes"))
                .filteredOn(volume -> volume.has("emptyDir"))
                .allSatisfy(volume ->
                        assertThat(volume.at("/emptyDir/sizeLimit").isTextual()).isTrue());
    }

    @ParameterizedTest
    @MethodSource({"source", "rendered"})
    void onlyTmpIsWritable(JsonNode object) {
        JsonNode container = Manifests.pod(object).orElseThrow().at("/spec/containers/0");

        assertThat(container.path("volumeMounts"))
                .filteredOn(mount -> !mount.path("readOnly").asBoolean())
                .extracting(mount -> mount.path("mountPath").asText())
                .containsExactly("/tmp");
    }

    @ParameterizedTest
    @MethodSource({"source", "rendered"})
    void theImageHasTheTagThatIsBuilt(JsonNode object) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String tag = pom.replaceFirst("(?s).*<image.tag>(.+?)</image.tag>.*", "$1");

        assertThat(tag).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(Manifests.pod(object)
                        .orElseThrow()
                        .at("/spec/containers/0/image")
                        .asText())
                .endsWith("activecampaign-replica:" + tag);
    }

    @ParameterizedTest
    @MethodSource({"source", "rendered"})
    void noTwoPodsOfAnAccountRunAtOnce(JsonNode object) {
        if (object.path("kind").asText().equals("CronJob")) {
            assertThat(object.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
            assertThat(object.at("/spec/jobTemplate/spec/backoffLimit").asInt(-1))
                    .isZero();
        } else {
            assertThat(object.at("/spec/replicas").asInt()).isEqualTo(1);
            assertThat(object.at("/spec/strategy/type").asText()).isEqualTo("Recreate");
        }
    }

    @Test
    void theProbesAskTheHealthPagesOnThePortThatTheProgramListensOn() throws IOException {
        JsonNode container = Manifests.file("base/deployment.yaml").at("/spec/template/spec/containers/0");

        assertThat(probePath(container, "startupProbe")).isEqualTo("/observe/health/live");
        assertThat(probePath(container, "livenessProbe")).isEqualTo("/observe/health/live");
        assertThat(probePath(container, "readinessProbe")).isEqualTo("/observe/health/ready");
        assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                .allSatisfy(probe -> assertThat(
                                container.path(probe).at("/httpGet/port").asText())
                        .isEqualTo(container.at("/ports/0/name").asText()));
        assertThat(EnvFile.read(Manifests.FOLDER.resolve("base/settings.env")))
                .contains(Map.entry(
                        "WEB_LISTEN",
                        "0.0.0.0:" + container.at("/ports/0/containerPort").asInt()));
    }

    @Test
    void aStartIsGivenTheTimeThatAnActiveCampaignTakesWhichDoesNotAnswer() {
        JsonNode deployment = Manifests.file("base/deployment.yaml");
        JsonNode probe = deployment.at("/spec/template/spec/containers/0/startupProbe");
        JsonNode health = Manifests.file("camel-k/integration.yaml").at("/spec/traits/health");
        int secondsOfAsking = 9 * 60 + 140;

        assertThat(probe.path("periodSeconds").asInt()
                        * probe.path("failureThreshold").asInt())
                .isGreaterThan(secondsOfAsking);
        assertThat(health.path("startupPeriod").asInt()
                        * health.path("startupFailureThreshold").asInt())
                .isGreaterThan(secondsOfAsking);
    }

    @Test
    void theGracePeriodIsLongerThanTheProgramNeedsToEnd() {
        assertThat(Manifests.file("base/deployment.yaml")
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThan(15);
    }

    @Test
    void aNodeCanBeDrained() {
        assertThat(Manifests.file("base/poddisruptionbudget.yaml")
                        .at("/spec/maxUnavailable")
                        .asInt())
                .isEqualTo(1);
    }

    private static String probePath(JsonNode container, String probe) {
        return container.path(probe).at("/httpGet/path").asText();
    }
}
