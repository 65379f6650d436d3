package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secret settings are never shown, whether accepted or rejected. */
class SecretSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"s3 cret", "s3\tcret", "s3crét", " s3cret", "s3cret\n"})
    void aTokenThatIsNoneIsRefused(String token) {
        assertRefusedUnseen("activecampaign.token", token, "the key from Settings > Developer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "fifteen-letters", "😀😀😀😀😀😀😀😀"})
    void aHashKeyUnder16CharactersIsRefused(String key) {
        assertRefusedUnseen("sync.hash-key", key, "at least 16 characters");
    }

    @Test
    void aHashKeyIsTakenAsItIs() throws Exception {
        Settings settings = Given.file("sync.hash-key", " fifteen-letters").settings();

        assertThat(settings.sync().records().hashKey().orElseThrow().secret()).isEqualTo(" fifteen-letters");
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/s3cret, hooks.example.com",
        "ftp://me:s3cret@hooks.example.com/, hooks.example.com",
        "https://hooks example.com/s3cret, ***",
        "https:///s3cret, ***",
        "s3cret, ***"
    })
    void aUrlOfNoticesIsRefusedWithItsHostAlone(String url, String shown) {
        assertRefused(
                () -> Given.file("notify.url", url).settings(),
                "notify.url: '" + shown + "' is not valid",
                "an https URL; http only for localhost");
        assertUnseen("notify.url", url, "s3cret");
    }

    @Test
    void noTextOfTheSettingsHoldsASecret() throws Exception {
        Settings settings = Given.file("activecampaign.url", "https://name.api-us1.com")
                .andFile("activecampaign.token", "s3cret")
                .andFile("destination.url", "jdbc:postgresql://host/db?user=me&password=s3cret")
                .andFile("destination.password", "s3cret")
                .andFile("web.token", "s3cret")
                .andFile("sync.hash-key", "s3cret-s3cret-s3cret")
                .andFile("notify.url", "https://me:s3cret@hooks.example.com:444/s3cret?s3cret")
                .andFile("camel.vault.aws.secretKey", "s3cret")
                .settings();

        assertThat(settings.shown(List.of()))
                .containsEntry("activecampaign.token", "***")
                .containsEntry("destination.url", "jdbc:postgresql://host/db?user=***&password=***")
                .containsEntry("destination.password", "***")
                .containsEntry("web.token", "***")
                .containsEntry("sync.hash-key", "***")
                .containsEntry("notify.url", "hooks.example.com")
                .doesNotContainKey("camel.vault.aws.secretKey");
        assertThat("" + settings + settings.shown(List.of()) + settings.source() + settings.destination()
                        + settings.web() + settings.sync() + settings.notifications())
                .doesNotContain("s3cret");
    }

    private static void assertRefusedUnseen(String setting, String value, String accepted) {
        assertRefused(
                () -> Given.file(setting, value).settings(),
                setting + ": its value is not valid (set in application.properties)",
                "Accepted: " + accepted);
        assertUnseen(setting, value, value.trim());
    }

    private static void assertUnseen(String setting, String value, String secret) {
        assertThatThrownBy(() -> Given.file(setting, value).settings())
                .message()
                .doesNotContain(secret);
    }
}
