package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DemoTest {

    private static final Instant BEGINNING = Instant.parse("2025-11-01T05:00:00Z");
    private static final Pattern PAGE = Pattern.compile("Watch it at (http\\S+)");

    @TempDir
    private Path home;

    @Test
    void aDayFollowsAllThatTheFileKnows() {
        assertThat(DemoLife.nextDay(Optional.empty(), BEGINNING)).isZero();
        assertThat(day("2025-11-01T04:59:00Z")).isEqualTo(1);
        assertThat(day("2025-10-20T00:00:00Z")).isEqualTo(1);
        assertThat(day("2025-11-01T05:00:00Z")).isEqualTo(2);
        assertThat(day("2025-11-02T04:59:00Z")).isEqualTo(2);
        assertThat(day("2025-12-08T12:00:00Z")).isEqualTo(39);
    }

    @Test
    void aMinuteIsADayUntilTheAccountHasCaughtUpWithTheClock() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            Instant began = account.now();
            SettableClock clock = new SettableClock(began.plus(Duration.ofDays(10)));
            try (DemoLife life = DemoLife.begin(account, clock)) {
                clock.set(clock.instant().plusSeconds(90));
                assertThat(life.now()).isEqualTo(began.plus(Duration.ofHours(36)));

                clock.set(clock.instant().plus(Duration.ofHours(1)));
                assertThat(life.now()).isEqualTo(clock.instant());
            }
        }
    }

    @Test
    @Tag("slow")
    void itStaysUpWithThePageWhileTheAccountLivesOn() throws Exception {
        Path routes = Files.createDirectory(home.resolve("routes"));
        for (String object : new String[] {"contacts", "tags"}) {
            String file = object + ".camel.yaml";
            Files.copy(Path.of("routes").resolve(file), routes.resolve(file));
        }
        try (RunProcess demo = RunProcess.demo(home, "--stay")) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> PAGE.matcher(demo.log()).find());
            Matcher page = PAGE.matcher(demo.log());
            assertThat(page.find()).isTrue();
            assertThat(demo.log()).contains("contacts", "one day per minute", "sqlite3 activecampaign-demo.db");
            assertThat(read(page.group(1))).contains("contacts");
            long before = changed();

            await().atMost(Duration.ofMinutes(2)).until(() -> changed() > before);

            assertThat(demo.terminate(Duration.ofSeconds(15))).as(demo.log()).isEqualTo(143);
        }
    }

    /** Number of contacts added or changed by a later run. */
    private long changed() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("activecampaign-demo.db"));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT sum(rows_inserted + rows_updated) FROM _replica_runs"
                                + " WHERE object = 'contacts'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static int day(String cursor) {
        return DemoLife.nextDay(Optional.of(Instant.parse(cursor)), BEGINNING);
    }

    private static String read(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
