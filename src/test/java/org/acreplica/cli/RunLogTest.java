package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of {@code run} from start to end. */
@Tag("slow")
class RunLogTest {

    @TempDir
    private Path home;

    @Test
    void withJsonEachLineIsAnObjectTheFirstWithTheSettingsAndThatOfARunWithWhatItDid() throws Exception {
        String log = log("-Dlog.format=json", "-Ddestination.password=s3cret", "-Dweb.token=sesame");

        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(JsonNode::toString)
                .filteredOn(line -> line.contains("settings:"))
                .singleElement()
                .asString()
                .contains("sync.objects=tags", "activecampaign.token=***", "destination.password=***", "web.token=***");
        assertThat(log).doesNotContain("s3cret", "sesame");
        assertThat(lines)
                .filteredOn(line -> line.path("object").asText().equals("tags"))
                .anySatisfy(line -> {
                    assertThat(line.path("status").asText()).isEqualTo("succeeded");
                    assertThat(line.path("rows").asLong()).isEqualTo(30);
                    assertThat(line.path("calls").asLong()).isEqualTo(1);
                    assertThat(line.path("run").asText()).isNotBlank();
                    assertThat(line.path("ms").isNumber()).isTrue();
                });
    }

    private String log(String... options) throws Exception {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 30))) {
            List<String> all = new ArrayList<>(List.of(options));
            all.add("-Dsync.objects=tags");
            TestDatabase database = TestDatabase.sqlite(home);
            try (RunProcess run = RunProcess.start(account, database.url(), home, all.toArray(String[]::new))) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> run.log().contains("tags")
                                && database.hasTable("tags")
                                && run.log().contains("30 new"));
                run.terminate(Duration.ofSeconds(15));
                return run.log();
            }
        }
    }
}
