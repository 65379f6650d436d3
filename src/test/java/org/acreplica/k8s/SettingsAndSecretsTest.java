package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Settings have the program's names; secrets have names here and values elsewhere. */
class SettingsAndSecretsTest {

    private static final Path EXAMPLE = Manifests.FOLDER.resolve("secret.example");
    private static final String PROBED_BY_CAMEL_K = "9876";

    @Test
    void everySettingExists() throws IOException {
        List<String> names = new ArrayList<>(EnvFile.read(EXAMPLE).keySet());
        for (Path file : settingsFiles()) {
            names.addAll(EnvFile.read(file).keySet());
        }
        integrationVariables().forEach(variable -> names.add(variable.replaceFirst("=.*", "")));

        assertThat(names).isNotEmpty().isSubsetOf(settingNames());
    }

    @Test
    void theExampleOfASecretHasNoValues() throws IOException {
        assertThat(EnvFile.read(EXAMPLE))
                .hasSize(3)
                .allSatisfy((name, value) -> assertThat(value).as(name).isEmpty());
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        Set<String> secrets = EnvFile.read(EXAMPLE).keySet();

        for (Path file : settingsFiles()) {
            assertThat(EnvFile.read(file)).as(file.toString()).doesNotContainKeys(secrets.toArray(new String[0]));
        }
        assertThat(Manifests.files().values())
                .noneMatch(object -> object.path("kind").asText().equals("Secret"));
        assertThat(integrationVariables())
                .filteredOn(variable -> secrets.contains(variable.replaceFirst("=.*", "")))
                .hasSameSizeAs(secrets)
                .allMatch(variable -> variable.contains("=secret:"));
    }

    @Test
    void theIntegrationListensWhereCamelKProbes() {
        JsonNode traits = Manifests.file("camel-k/integration.yaml").at("/spec/traits");

        assertThat(traits.at("/container/port").asText()).isEqualTo(PROBED_BY_CAMEL_K);
        assertThat(integrationVariables()).contains("WEB_LISTEN=0.0.0.0:" + PROBED_BY_CAMEL_K);
        assertThat(traits.at("/health/livenessProbe").asText()).isEqualTo("/observe/health/live");
        assertThat(traits.at("/health/readinessProbe").asText()).isEqualTo("/observe/health/ready");
        assertThat(traits.at("/deployment/strategy").asText()).isEqualTo("Recreate");
    }

    private static List<String> integrationVariables() {
        return Manifests.texts(Manifests.file("camel-k/integration.yaml").at("/spec/traits/environment/vars"));
    }

    private static List<Path> settingsFiles() throws IOException {
        return Manifests.filesBelow(Manifests.FOLDER).stream()
                .filter(file -> file.endsWith("settings.env"))
                .toList();
    }

    private static Set<String> settingNames() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("application.properties"))) {
            properties.load(file);
        }
        return properties.stringPropertyNames().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toSet());
    }
}
