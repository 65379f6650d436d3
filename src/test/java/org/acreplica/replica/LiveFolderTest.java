package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to the folder of object files while the service runs. */
@Tag("slow")
class LiveFolderTest {

    private static final int MANY = 300;

    @TempDir
    private Path home;

    private Serving serving;

    @BeforeEach
    void anEmptyAccount() {
        serving = new Serving(home);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    /** A ConfigMap's volume: the files are links through {@code ..data}, which is swapped as a whole. */
    @Test
    void aConfigMapThatIsSwappedIsNoticed() throws IOException {
        Path folder = Files.createDirectories(serving.folder());
        tags("6h").into(folder.resolve("..1"));
        tags("1h").into(folder.resolve("..2"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(folder.resolve("tags.camel.yaml"), Path.of("..data", "tags.camel.yaml"));
        serving.start();
        Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2"));
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        awaitFrequency("tags", Duration.ofHours(1));
    }

    @Test
    void aFileThatIsHalfWrittenIsRefusedUntilTheRestIsThere() {
        serving.file(tags("6h")).start();
        String text = tags("1h").text();
        serving.write("tags.camel.yaml", text.substring(0, text.length() - 30));
        await().until(() -> serving.service().problems().size() == 1);
        serving.write("tags.camel.yaml", text);
        awaitFrequency("tags", Duration.ofHours(1));
        assertThat(serving.service().problems()).isEmpty();
    }

    @Test
    void aFileThatCanNotBeReadCostsItsObjectAlone() throws IOException {
        serving.file(tags("6h"));
        Files.createSymbolicLink(serving.folder().resolve("lists.camel.yaml"), Path.of("nowhere"));
        serving.start();
        assertThat(serving.service().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.object()).isEqualTo("lists");
            assertThat(problem.reason()).contains("cannot be read");
        });
        serving.awaitRuns("tags", 1);
    }

    @Test
    void twoFilesForOneObjectAreOneTooMany() {
        serving.file(tags("6h")).start();
        serving.write("tags_2.camel.yaml", tags("1h").text());
        await().until(() -> serving.service().problems().size() == 1);
        assertThat(serving.service().problems().get(0).reason()).contains("the id 'tags' does not match the file name");
        assertThat(serving.object("tags").frequency()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void twoObjectsDoNotShareATimer() {
        serving.file(tags("6h")).start();
        serving.write("tags_2.camel.yaml", tags("6h").text().replace("id: tags", "id: tags_2"));
        await().until(() -> serving.service().problems().size() == 1);
        assertThat(serving.service().problems().get(0).reason()).contains("already used by tags.camel.yaml");
    }

    @Test
    void anObjectThatTheSettingsLeaveOutStaysOut() {
        serving.with("sync.objects", "*,-lists").file(tags("6h")).start();
        serving.file(TestObjectFile.named("lists", "lists").columns("id bigint"));
        serving.file(TestObjectFile.named("users", "users").columns("id bigint"));
        await().until(() -> serving.service().object("users").isPresent());
        assertThat(serving.service().object("lists")).isEmpty();
    }

    @Test
    void hundredsOfFilesAtOnceAreTaken() {
        serving.with("sync.objects", "*").file(tags("6h")).start();
        for (int number = 0; number < MANY; number++) {
            serving.file(TestObjectFile.named("tags_" + number, "tags").columns("id bigint"));
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> serving.service().objects().size() == MANY + 1);
        serving.runNow("tags");
        assertThat(serving.service().problems()).isEmpty();
    }

    private void awaitFrequency(String object, Duration frequency) {
        await().until(() -> serving.object(object).frequency().equals(frequency));
    }

    private static TestObjectFile tags(String hours) {
        return TestObjectFile.named("tags", "tags")
                .every(Duration.ofHours(Integer.parseInt(hours.replace("h", ""))))
                .columns("id bigint");
    }
}
