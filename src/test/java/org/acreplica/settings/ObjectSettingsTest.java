package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that name objects: {@code sync.objects} and {@code sync.frequency.OBJECT}. */
class ObjectSettingsTest {

    private static final List<String> KNOWN = List.of("contacts", "deal_roles", "deals", "tags");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unset", textBlock = """
                    unset               | contacts deal_roles deals tags
                    *                   | contacts deal_roles deals tags
                    tags                | tags
                    tags,contacts       | contacts tags
                    ' tags , , tags '   | tags
                    -tags               | contacts deal_roles deals
                    *,-tags             | contacts deal_roles deals
                    *,-tags,-deals      | contacts deal_roles
                    -deals,-deal_roles  | contacts tags
                    tags,deals,-tags    | deals
                    """)
    void selectsObjectsInTheOrderOfTheFiles(String setting, String selected) throws Exception {
        Given given = setting == null ? Given.nothing() : Given.file("sync.objects", setting);

        assertThat(String.join(" ", given.settings().selected(KNOWN))).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"contact, contacts", "-tag, tags", "'*,-dealroles', deal_roles", "'tags,Deals', deals"})
    void anUnknownObjectIsRefusedWithTheNearest(String setting, String nearest) {
        assertRefused(
                () -> Given.file("sync.objects", setting).settings().checkObjects(KNOWN),
                "sync.objects: there is no object '",
                "(set in application.properties); did you mean '" + nearest + "'?");
    }

    @Test
    void anObjectThatNoOneResemblesIsRefusedWithAWayToFindThem() {
        assertRefused(
                () -> Given.file("sync.objects", "invoices-and-more").settings().checkObjects(KNOWN),
                "there is no object 'invoices-and-more'",
                "status");
    }

    @Test
    void toSelectNothingIsRefused() {
        assertRefused(
                () -> Given.file("sync.objects", "tags,-tags").settings().checkObjects(KNOWN),
                "sync.objects: it selects no object");
    }

    @Test
    void oneObjectsFrequencyGoesBeforeThatOfAll() throws Exception {
        Settings settings = Given.file("sync.frequency", "12h")
                .andFile("sync.frequency.deal_roles", "30m")
                .settings();
        settings.checkObjects(KNOWN);

        assertThat(settings.frequency("deal_roles")).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.frequency("deals")).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void anObjectsFrequencyCanComeFromTheEnvironment() throws Exception {
        Settings settings = Given.file("sync.frequency.deal_roles", "2h")
                .andEnvironment("SYNC_FREQUENCY_DEAL_ROLES", "3h")
                .settings();

        assertThat(settings.frequency("deal_roles")).isEqualTo(Duration.ofHours(3));
        assertThat(settings.frequency("deals")).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anObjectsFrequencyIsCheckedAtTheStart() {
        assertRefused(
                () -> Given.nothing()
                        .andEnvironment("SYNC_FREQUENCY_TAGS", "2d")
                        .settings()
                        .checkObjects(KNOWN),
                "sync.frequency.tags: '2d' can not be used (set by SYNC_FREQUENCY_TAGS)",
                "30m, or whole hours from 1h to 24h");
    }

    @Test
    void theFrequencyOfAnUnknownObjectIsRefused() {
        assertRefused(
                () -> Given.nothing()
                        .andSystem("sync.frequency.contact", "1h")
                        .settings()
                        .checkObjects(KNOWN),
                "sync.frequency.contact: there is no object 'contact' (set by -Dsync.frequency.contact)",
                "did you mean 'contacts'?");
    }
}
