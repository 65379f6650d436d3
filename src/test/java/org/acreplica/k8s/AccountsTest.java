package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several accounts, and the script that adds one. */
class AccountsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String top : List.of("k8s", "routes")) {
            for (Path file : Manifests.filesBelow(Path.of(top))) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(file, folder.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void accountsShareNoObject() {
        List<String> names = Manifests.rendered("accounts").stream()
                .map(object -> object.path("kind").asText() + " " + Manifests.name(object))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Manifests.rendered("accounts"))
                .allSatisfy(object -> assertThat(object.at("/metadata/labels/app.kubernetes.io~1instance")
                                .asText())
                        .isIn("acme", "globex"));
    }

    @Test
    void anAccountReadsItsOwnSecret() {
        assertThat(secretNames(Manifests.rendered("accounts")))
                .containsExactlyInAnyOrder("activecampaign-replica-acme", "activecampaign-replica-globex");
    }

    @Test
    void thePolicyOfAnAccountIsAboutItsOwnPods() {
        assertThat(Manifests.ofKind(Manifests.rendered("accounts"), "NetworkPolicy"))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.at("/spec/podSelector/matchLabels"))
                        .isEqualTo(policy.at("/metadata/labels")));
    }

    @Test
    void thePolicyOpensThePortOfTheDatabase() {
        List<JsonNode> objects = Manifests.rendered("accounts");
        List<String> open = Manifests.ofKind(objects, "NetworkPolicy")
                .flatMap(policy -> policy.at("/spec/egress").findValuesAsText("port").stream())
                .toList();

        assertThat(Manifests.ofKind(objects, "ConfigMap"))
                .extracting(map -> map.at("/data/DESTINATION_URL").asText())
                .filteredOn(url -> !url.isEmpty())
                .hasSize(2)
                .allSatisfy(url -> assertThat(open)
                        .contains(String.valueOf(
                                URI.create(url.substring("jdbc:".length())).getPort())));
    }

    @Test
    void aThirdAccountIsOneCommand() throws Exception {
        assertThat(add("initech", "https://initech.api-us1.com", "cron")).isZero();

        List<JsonNode> objects = Manifests.rendered(folder.resolve("k8s/accounts"));
        assertThat(secretNames(objects)).contains("activecampaign-replica-initech");
        assertThat(Manifests.ofKind(objects, "CronJob")).hasSize(2);
        assertThat(objects)
                .allSatisfy(object -> assertThat(StrictTypes.problem(object)).isEmpty());
    }

    @Test
    void anAccountThatIsThereStaysAsItIs() throws Exception {
        Path settings = folder.resolve("k8s/accounts/acme/settings.env");
        String before = Files.readString(settings);

        assertThat(add("acme", "https://other.api-us1.com")).isEqualTo(1);
        assertThat(settings).hasContent(before);
    }

    @Test
    void aNameThatKubernetesRefusesIsRefused() throws Exception {
        for (String name : List.of("", "Acme", "a_b", "-a", "a-", "../x", "a".repeat(21))) {
            assertThat(add(name)).as(name).isEqualTo(2);
        }
        assertThat(folder.resolve("k8s/accounts/kustomization.yaml"))
                .hasSameTextualContentAs(Manifests.FOLDER.resolve("accounts/kustomization.yaml"));
    }

    @Test
    void aNameThatYamlReadsAsNoTextIsANameAllTheSame() throws Exception {
        for (String name : List.of("no", "on", "y", "true", "null")) {
            assertThat(add(name, "https://" + name + ".api-us1.com", "cron"))
                    .as(name)
                    .isZero();
        }

        assertThat(secretNames(Manifests.rendered(folder.resolve("k8s/accounts"))))
                .contains("activecampaign-replica-no", "activecampaign-replica-null");
    }

    @Test
    void anAccountWhoseFolderWasDeletedCanBeAddedAgain() throws Exception {
        assertThat(add("initech")).isZero();
        Path account = folder.resolve("k8s/accounts/initech");
        for (Path file : Manifests.filesBelow(account)) {
            Files.delete(file);
        }
        Files.delete(account);

        assertThat(add("initech")).isZero();
        assertThat(secretNames(Manifests.rendered(folder.resolve("k8s/accounts"))))
                .containsOnlyOnce("activecampaign-replica-initech");
    }

    @Test
    void aWrongArgumentIsAnsweredWithTheUsage() throws Exception {
        add("Acme");

        assertThat(folder.resolve("add.log")).content().contains("k8s/accounts/add NAME [API_URL [cron]]");
    }

    private int add(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "k8s/accounts/add"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("add.log").toFile())
                .start()
                .waitFor();
    }

    private static List<String> secretNames(List<JsonNode> objects) {
        return objects.stream()
                .flatMap(object -> Manifests.pod(object).stream())
                .flatMap(pod -> Stream.of(pod.at("/spec/containers/0/envFrom")))
                .flatMap(sources -> sources.findValues("secretRef").stream())
                .map(secret -> secret.path("name").asText())
                .collect(Collectors.toList());
    }
}
