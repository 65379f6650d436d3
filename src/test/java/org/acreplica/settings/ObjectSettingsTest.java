package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that name objects: {@code sync.objects}, {@code sync.frequency.OBJECT} and {@code sync.full-every.OBJECT}. */
class ObjectSettingsTest {

    /** {@code logs} and {@code scores} are on request. */
    private static final List<String> KNOWN = List.of("contacts", "deal_roles", "deals", "logs", "scores", "tags");

    private static final Predicate<String> ON_REQUEST = List.of("logs", "scores")::contains;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unset", textBlock = """
                    unset               | contacts deal_roles deals tags
                    *                   | contacts deal_roles deals tags
                    tags                | tags
                    tags,contacts       | contacts tags
                    ' tags , , tags '   | tags
                    -tags               | contacts deal_roles deals
                    *,-tags             | contacts deal_roles deals
                    -tags,*             | contacts deal_roles deals
                    *,-tags,-deals      | contacts deal_roles
                    -deals,-deal_roles  | contacts tags
                    tags,deals,-tags    | deals
                    *,logs              | contacts deal_roles deals logs tags
                    logs,*,-tags        | contacts deal_roles deals logs
                    logs                | logs
                    all                 | contacts deal_roles deals logs scores tags
                    all,-scores         | contacts deal_roles deals logs tags
                    -scores,all         | contacts deal_roles deals logs tags
                    *,all               | contacts deal_roles deals logs scores tags
                    -scores             | contacts deal_roles deals tags
                    """)
    void selectsObjectsInTheOrderOfTheFiles(String setting, String selected) throws Exception {
        Given given = setting == null ? Given.nothing() : Given.file("sync.objects", setting);

        assertThat(String.join(" ", given.settings().objects().selected(KNOWN, ON_REQUEST)))
                .isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"contact, contacts", "-tag, tags", "'*,-dealroles', deal_roles", "'tags,Deals', deals"})
    void anUnknownObjectIsRefusedWithTheNearest(String setting, String nearest) {
        assertRefused(
                () -> check(Given.file("sync.objects", setting)),
                "sync.objects: unknown object '",
                "(set in application.properties); did you mean '" + nearest + "'?");
    }

    @Test
    void anObjectThatNoOneResemblesIsRefusedWithAWayToFindThem() {
        assertRefused(
                () -> check(Given.file("sync.objects", "invoices-and-more")),
                "unknown object 'invoices-and-more'",
                "status");
    }

    @ParameterizedTest
    @CsvSource({"'tags,-tags'", "'-tags,tags'", "'-contacts,-deal_roles,-deals,-tags'"})
    void toSelectNothingIsRefused(String setting) {
        assertRefused(() -> check(Given.file("sync.objects", setting)), "sync.objects: selects no objects");
    }

    @Test
    void aFrequencySetForAnObjectWinsOverItsFilesWhichWinsOverThatOfAll() throws Exception {
        PerObject<Duration> frequency = Given.file("sync.frequency", "12h")
                .andFile("sync.frequency.deal_roles", "30m")
                .settings()
                .objects()
                .frequency();

        Optional<Duration> inFile = Optional.of(Duration.ofHours(24));
        assertThat(frequency.of("deal_roles", inFile)).isEqualTo(Duration.ofMinutes(30));
        assertThat(frequency.of("deals", inFile)).isEqualTo(Duration.ofHours(24));
        assertThat(frequency.of("deals", Optional.empty())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aFullReadSetForAnObjectWinsOverItsFilesWhichWinsOverThatOfAll() throws Exception {
        PerObject<FullEvery> fullEvery = Given.file("sync.full-every", "2d")
                .andFile("sync.full-every.deals", "never")
                .settings()
                .sync()
                .fullEvery();

        Optional<FullEvery> inFile = FullEvery.parse("7d");
        assertThat(fullEvery.of("deals", inFile)).isEqualTo(FullEvery.NEVER);
        assertThat(fullEvery.of("contacts", inFile)).isEqualTo(inFile.orElseThrow());
        assertThat(fullEvery.of("contacts", Optional.of(FullEvery.NEVER))).isEqualTo(FullEvery.NEVER);
        assertThat(fullEvery.of("contacts", Optional.empty()))
                .isEqualTo(FullEvery.parse("2d").orElseThrow());
    }

    @Test
    void theEnvironmentSetsWhatIsOfOneObject() throws Exception {
        Settings settings = Given.file("sync.frequency.deal_roles", "2h")
                .andEnvironment("SYNC_FREQUENCY_DEAL_ROLES", "3h")
                .andEnvironment("SYNC_FULL_EVERY_DEAL_ROLES", "4d")
                .settings();

        assertThat(settings.objects().frequency().ofObjects()).containsOnly(entry("deal_roles", Duration.ofHours(3)));
        assertThat(settings.sync().fullEvery().ofObjects())
                .containsOnly(entry("deal_roles", FullEvery.parse("4d").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "sync.frequency.tags, SYNC_FREQUENCY_TAGS, 2d, '30m, or whole hours from 1h to 24h'",
        "sync.full-every.tags, SYNC_FULL_EVERY_TAGS, weekly, 'or never'"
    })
    void whatTheEnvironmentSetsForAnObjectIsCheckedAtTheStart(
            String setting, String variable, String value, String accepted) {
        assertRefused(
                () -> check(Given.nothing().andEnvironment(variable, value)),
                setting + ": '" + value + "' is not valid (set by " + variable + ")",
                accepted);
    }

    @Test
    void whatTheEnvironmentSetsForAnObjectThatComesLaterIsItsProblemThen() throws Exception {
        Given given = Given.nothing().andEnvironment("SYNC_FREQUENCY_NOTES", "2d");
        check(given);

        assertThat(given.settings().objects().problem("notes"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("SYNC_FREQUENCY_NOTES"));
    }

    @ParameterizedTest
    @CsvSource({"sync.frequency.contact, 1h", "sync.full-every.contact, 1d"})
    void aSettingOfAnUnknownObjectIsRefused(String setting, String value) {
        assertRefused(
                () -> check(Given.nothing().andSystem(setting, value)),
                setting + ": unknown object 'contact' (set by -D" + setting + ")",
                "did you mean 'contacts'?");
    }

    private static void check(Given given) throws SettingsException {
        Optional<String> problem = given.settings().objects().problem(KNOWN, ON_REQUEST);
        if (problem.isPresent()) {
            throw new SettingsException(problem.get());
        }
    }
}
