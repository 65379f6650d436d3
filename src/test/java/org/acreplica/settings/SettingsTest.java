package org.acreplica.settings;

import static org.acreplica.settings.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.acreplica.load.UpkeepSettings;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.logging.LogSettings;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.source.SourceSettings;
import org.acreplica.sync.settings.Deletes;
import org.acreplica.sync.settings.NewFields;
import org.acreplica.sync.settings.RecordSettings;
import org.acreplica.sync.settings.SyncSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that each setting accepts, and its default. */
class SettingsTest {

    private static final Given ACCOUNT =
            Given.file("activecampaign.url", "https://name.api-us1.com").andFile("activecampaign.token", "key");

    @Test
    void settingsThatAreNotSetHaveTheDocumentedDefaults() throws Exception {
        Settings settings = ACCOUNT.settings();

        SourceSettings source = settings.source().orElseThrow();
        assertThat(source.requestsPerSecond()).isEqualTo(5);
        assertThat(source.requestTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(source.retries()).isEqualTo(8);
        assertThat(settings.objects().frequency()).isEqualTo(PerObject.all(Duration.ofHours(6)));
        assertThat(settings.sync())
                .isEqualTo(new SyncSettings(
                        PerObject.all(new FullEvery(Optional.of(Duration.ofDays(1)))),
                        2,
                        true,
                        Deletes.MARK,
                        new RecordSettings(128L << 20, NewFields.ADD, Optional.empty())));
        assertThat(settings.destination())
                .isEqualTo(new DestinationSettings(
                        "jdbc:sqlite:activecampaign.db", Optional.empty(), Optional.empty(), "activecampaign"));
        assertThat(settings.upkeep()).isEqualTo(new UpkeepSettings(true, Optional.of(Duration.ofDays(90))));
        assertThat(settings.routesDirectory()).isEqualTo(Path.of("routes"));
        assertThat(settings.web()).isEqualTo(new WebSettings("127.0.0.1", 8080, Optional.empty(), List.of()));
        assertThat(settings.log()).isEqualTo(LogSettings.DEFAULT);
        assertThat(settings.notifications()).isEmpty();
        assertThat(settings.shown(List.of())).containsOnlyKeys("activecampaign.url", "activecampaign.token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    activecampaign.requests-per-second | 0.5, 3.25, 5, 50
                    activecampaign.request-timeout     | 1s, 90s, 2m, 1h, 1d
                    activecampaign.retries             | 0, 1, 20
                    sync.frequency                     | 30m, 1h, 7h, 24h
                    sync.full-every                    | 1s, 12h, 30d, never
                    sync.full-every.contacts           | 12h, never
                    sync.sideload                      | true, false
                    sync.new-fields                    | add, ignore
                    sync.keep-runs                     | 1h, 30d, forever
                    sync.overlap-days                  | 0, 14
                    sync.deletes                       | mark, remove, ignore
                    sync.max-row-size                  | 1KB, 64KB, 512MB
                    destination.url                    | jdbc:sqlite:x.db, jdbc:sqlite::memory:, jdbc:duckdb:x
                    destination.schema                 | a, _crm, Crm_2
                    destination.views                  | true, false
                    routes.directory                   | /etc/replica/routes, my routes
                    web.listen                         | 0.0.0.0:0, localhost:65535, [::1]:8080, [::]:80
                    log.level                          | trace, debug, info, warn, error
                    log.format                         | text, json
                    notify.url                         | https://hooks.example.com/a?b=c, http://127.0.0.1:9/x, http://[::1]/
                    """)
    void aValueThatFitsIsTaken(String setting, String values) throws Exception {
        for (String value : values.split(", ")) {
            Given.file(setting, value).settings();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    activecampaign.requests-per-second | 0, 0.0, -1, five, 1e3, Infinity, NaN, 5/s
                    activecampaign.request-timeout     | 0s, 60, 1.5m, -1s, 1w, 60 s, 60S, s
                    activecampaign.retries             | -1, 1.5, many, 99999999999
                    sync.frequency                     | 1.5h, 25h, 0h, 20m, 60m, 1d, 30, 6H, never, 1800s
                    sync.full-every                    | 0d, 7, weekly, Never
                    sync.full-every.contacts           | 0d, 7
                    sync.sideload                      | yes, TRUE, 1
                    sync.new-fields                    | text, ADD
                    sync.keep-runs                     | 0d, never, 90
                    sync.overlap-days                  | -1, 2d, 0.5
                    sync.deletes                       | delete, MARK, mark remove
                    sync.max-row-size                  | 0MB, 128, 128M, 1GB, 128mb, 0.5MB, 128 MB
                    destination.url                    | postgresql://host/db, jdbc:, jdbc:sqlite, activecampaign.db
                    destination.schema                 | 1st, a-b, a.b, a"b, ä
                    destination.views                  | no, off
                    web.listen                         | 8080, localhost, localhost:, :8080, localhost:65536, ::1:80
                    log.level                          | INFO, verbose, off
                    log.format                         | JSON, xml
                    """)
    void aValueThatDoesNotFitIsRefusedByNameWithWhatIsAccepted(String setting, String values) {
        for (String value : values.split(", ")) {
            assertRefused(
                    () -> Given.file(setting, value).settings(),
                    setting + ": '" + value + "'",
                    "set in application.properties",
                    "Accepted: ");
        }
    }

    @Test
    void aSchemaNameHasAtMost60Characters() throws Exception {
        assertThat(Given.file("destination.schema", "s".repeat(60))
                        .settings()
                        .destination()
                        .schema())
                .hasSize(60);
        assertRefused(() -> Given.file("destination.schema", "s".repeat(61)).settings(), "destination.schema");
    }

    @Test
    void sizesArePowersOf1024() throws Exception {
        assertThat(Given.file("sync.max-row-size", "3KB")
                        .settings()
                        .sync()
                        .records()
                        .maxSize())
                .isEqualTo(3 * 1024);
        assertThat(Given.file("sync.max-row-size", "3MB")
                        .settings()
                        .sync()
                        .records()
                        .maxSize())
                .isEqualTo(3 * 1024 * 1024);
    }

    @Test
    void neverSwitchesFullReadsOffAndForeverKeepsAllRuns() throws Exception {
        Settings settings = Given.file("sync.full-every", "never")
                .andFile("sync.keep-runs", "forever")
                .settings();

        assertThat(settings.sync().fullEvery().forAll()).isEqualTo(FullEvery.NEVER);
        assertThat(settings.upkeep().keepRuns()).isEmpty();
    }

    @Test
    void anAddressInBracketsListensWithoutThem() throws Exception {
        assertThat(Given.file("web.listen", "[::1]:81").settings().web().address())
                .isEqualTo("::1");
    }

    @Test
    void hostsOfTheWebAreACommaList() throws Exception {
        assertThat(Given.file("web.hosts", " crm.example.com, ,b ")
                        .settings()
                        .web()
                        .hosts())
                .containsExactly("crm.example.com", "b");
    }

    @Test
    void whatIsMissingIsNamedOnlyWhenItIsNeeded() throws Exception {
        Settings nothing = Given.nothing().settings();
        assertThat(nothing.source()).isEmpty();
        assertThat(nothing.missingSource()).contains("activecampaign.url is not set", "ACTIVECAMPAIGN_URL");
        Settings url =
                Given.file("activecampaign.url", "https://name.api-us1.com").settings();
        assertThat(url.source()).isEmpty();
        assertThat(url.missingSource()).contains("activecampaign.token is not set", "ACTIVECAMPAIGN_TOKEN");
    }
}
