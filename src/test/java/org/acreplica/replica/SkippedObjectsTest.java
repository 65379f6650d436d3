package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acreplica.fake.Fault;
import org.acreplica.testing.LogLines;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of {@code run} about objects that cannot be read. */
class SkippedObjectsTest {

    private static final Duration FREQUENCY = Duration.ofMillis(300);

    @TempDir
    private Path home;

    @Test
    void theyAreNamedInOneLineAndNotAgainByTheNextRuns() {
        try (Serving serving = new Serving(home);
                LogLines log = new LogLines()) {
            for (String object : List.of("tags", "lists", "forms")) {
                serving.file(
                        TestObjectFile.named(object, object).every(FREQUENCY).columns("id bigint"));
            }
            serving.account().faults().on("/api/3/lists").answer(Fault.status(404));
            serving.account().faults().on("/api/3/forms").answer(Fault.status(404));
            serving.start();

            await().until(() -> List.of("tags", "lists", "forms").stream()
                    .allMatch(object -> serving.runs(object).size() > 3));

            assertThat(skips(log))
                    .doesNotHaveDuplicates()
                    .last()
                    .isEqualTo("2 skipped because the key may not read them or the account does not have them:"
                            + " forms, lists. Run check to see the missing permissions.");
        }
    }

    private static List<String> skips(LogLines log) {
        return log.lines().stream()
                .filter(line -> line.contains("skipped because"))
                .toList();
    }
}
