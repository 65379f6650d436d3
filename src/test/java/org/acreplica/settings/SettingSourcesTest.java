package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.acreplica.logging.LogLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where settings come from, and which names are known. */
class SettingSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentGoesBeforeTheFileAndSystemPropertiesBeforeBoth() throws Exception {
        Given given = Given.file("activecampaign.retries", "1");
        given.andFile("activecampaign.url", "name").andFile("activecampaign.token", "key");
        assertThat(given.settings().source().orElseThrow().retries()).isEqualTo(1);

        given.andEnvironment("ACTIVECAMPAIGN_RETRIES", "2");
        assertThat(given.settings().source().orElseThrow().retries()).isEqualTo(2);

        given.andSystem("activecampaign.retries", "3");
        assertThat(given.settings().source().orElseThrow().retries()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingHasAnEnvironmentVariableOfItsName(Setting setting) {
        String name = setting.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");

        SettingSources sources = Given.nothing().andEnvironment(name, "value").sources();

        assertThat(sources.get(setting)).contains(new SettingSources.Value("value", "set by " + name));
    }

    @Test
    void anEmptyValueLeavesASettingOpen() throws Exception {
        Settings settings = Given.file("sync.frequency", "1h")
                .andEnvironment("SYNC_FREQUENCY", " ")
                .andSystem("sync.frequency", "")
                .settings();

        assertThat(settings.objects().frequency().of("contacts", Optional.empty()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void blanksAroundAValueDoNotCount() throws Exception {
        assertThat(Given.file("log.level", " warn ").settings().log().level()).isEqualTo(LogLevel.WARN);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void onlySecretsKeepTheBlanksAroundThem(Setting setting) {
        SettingSources sources =
                Given.nothing().andFile(setting.key(), " some value\t").sources();

        boolean isSecret = setting.key().matches(".*(token|password|key)");
        assertThat(sources.get(setting).orElseThrow().text()).isEqualTo(isSecret ? " some value\t" : "some value");
    }

    @Test
    void aMessageSaysWhereTheRefusedValueWasSet() {
        assertRefused(() -> Given.file("log.level", "x").settings(), "(set in application.properties)");
        assertRefused(() -> Given.nothing().andEnvironment("LOG_LEVEL", "x").settings(), "(set by LOG_LEVEL)");
        assertRefused(() -> Given.nothing().andSystem("log.level", "x").settings(), "(set by -Dlog.level)");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheNearestOne() {
        assertRefused(
                () -> Given.file("sync.frequncy", "1h").settings(),
                "'sync.frequncy' (set in application.properties); did you mean 'sync.frequency'?");
        assertRefused(
                () -> Given.nothing()
                        .andSystem("activecampaign.api-token", "key")
                        .settings(),
                "(set by -Dactivecampaign.api-token); did you mean 'activecampaign.token'?");
        assertRefused(
                () -> Given.file("log.directory-for-everything", "x").settings(), "available: log.level, log.format");
    }

    @Test
    void ofTheEnvironmentUnknownNamesAreNotRead() throws Exception {
        Settings settings = Given.nothing()
                .andEnvironment("SYNC_FREQUNCY", "x")
                .andEnvironment("WEB_BROWSER", "x")
                .andEnvironment("sync.frequency", "x")
                .settings();

        assertThat(settings.objects().problem(List.of("contacts"), onRequest -> false))
                .isEmpty();
    }

    @Test
    void namesThatAreNotOursPassByAndCamelsOwnPassThrough() throws Exception {
        Settings settings = Given.file("camel.main.name", "replica")
                .andFile("spring.application.name", "x")
                .andSystem("camel.main.name", "mine")
                .andSystem("java.io.tmpdir", "/tmp")
                .settings();

        assertThat(settings.camelOptions()).isEqualTo(Map.of("camel.main.name", "mine"));
    }

    @Test
    void theFileOfTheWorkingDirectoryIsRead() throws Exception {
        Files.writeString(
                folder.resolve("application.properties"), "# ü\nlog.level = warn\ndestination.password=grün\n");

        Settings settings = Settings.of(SettingSources.read(folder, Map.of(), new Properties()));

        assertThat(settings.log().level()).isEqualTo(LogLevel.WARN);
        assertThat(settings.destination().password()).contains("grün");
    }

    @Test
    void aByteOrderMarkBeforeTheFirstSettingDoesNotHideIt() throws Exception {
        Files.writeString(folder.resolve("application.properties"), "\uFEFFlog.level=warn\n");

        Settings settings = Settings.of(SettingSources.read(folder, Map.of(), new Properties()));

        assertThat(settings.log().level()).isEqualTo(LogLevel.WARN);
    }

    @Test
    void aFileThatCanNotBeReadIsNamed() throws Exception {
        Path file = folder.resolve("application.properties");
        Files.write(file, new byte[] {'a', '=', (byte) 0xFC});
        assertRefused(() -> SettingSources.read(folder, Map.of(), new Properties()), file + " cannot be read", "UTF-8");

        Files.writeString(file, "a=\\u00ZZ");
        assertRefused(() -> SettingSources.read(folder, Map.of(), new Properties()), file + " cannot be read");
    }

    @Test
    void aMissingFileIsNoFault() throws Exception {
        assertThat(SettingSources.read(folder, Map.of(), new Properties()).names())
                .isEmpty();
    }
}
