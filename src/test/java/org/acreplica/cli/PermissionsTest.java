package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that the key may not read, and that the account does not have. */
class PermissionsTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(
                FakeOptions.empty().size("tags", 30).size("tasks", 10).size("forms", 10), TestDatabase.sqlite(folder));
        copying.account().faults().on(path("tasks")).answer(Fault.status(403));
        copying.account().faults().on(path("forms")).answer(Fault.status(404));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void theyAreSkippedAfterFewRequestsAndTheOthersGoOn() {
        Cli.Result result = copying.sync("--all", "tags", "tasks", "forms");

        assertThat(result.out()).contains("tasks skipped", "Admin", "forms skipped", "The account does not have it");
        assertThat(copying.queries(Replicas.object("tasks").path())).hasSize(3);
        assertThat(copying.queries(Replicas.object("forms").path())).hasSize(1);
        assertThat(copying.table("_replica_runs").where("\"status\" = 'skipped' ORDER BY \"object\""))
                .extracting(run -> run.get("object"))
                .containsExactly("forms", "tasks");
        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void withoutAnyThatMayBeReadTheKeyIsToBlame() {
        copying.ends(3, "tasks", "forms");
    }

    @Test
    void checkSaysOneLineAnObject() {
        Cli.Result result = copying.run("check");

        assertThat(result.exitCode()).isZero();
        assertThat(line(result, "tags")).contains("readable");
        assertThat(line(result, "tasks")).contains("not permitted", "Admin");
        assertThat(line(result, "forms")).contains("not available on this plan");
        assertThat(Replicas.objects())
                .allSatisfy(object -> assertThat(line(result, object)).isNotBlank());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void checkSaysItAsJson() throws Exception {
        JsonNode report =
                new ObjectMapper().readTree(copying.run("check", "--json").out());

        assertThat(report.path("objects")).hasSize(Replicas.objects().size());
        assertThat(report.path("objects").findValuesAsText("needs"))
                .singleElement()
                .asString()
                .contains("Admin");
    }

    @Test
    void theRightThatIsMissingIsNamed() {
        Map<String, String> rights = new TreeMap<>();
        List.of("tasks", "calendar_feeds", "stages", "pipelines")
                .forEach(object -> rights.put(object, "a key that belongs to an Admin"));
        List.of("automations", "deals", "forms", "secondary_contacts")
                .forEach(object -> rights.put(object, "granted by an Admin"));
        copying.account().faults().clear();
        rights.keySet()
                .forEach(object -> copying.account().faults().on(path(object)).answer(Fault.status(403)));

        Cli.Result result = copying.run("check");

        assertThat(rights)
                .allSatisfy((object, right) -> assertThat(line(result, object)).contains("not permitted", right));
    }

    private static String path(String object) {
        return "/api/3/" + Replicas.object(object).path();
    }

    private static String line(Cli.Result result, String object) {
        return result.out()
                .lines()
                .filter(line -> line.matches("\\W*" + object + "\\b.*"))
                .findFirst()
                .orElse("");
    }
}
