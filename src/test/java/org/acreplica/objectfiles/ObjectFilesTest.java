package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFilesTest {

    @TempDir
    private Path folder;

    private ObjectFiles files;

    @BeforeEach
    void twoFiles() throws Exception {
        file("tags").into(folder);
        file("lists").says("selected", "on request").into(folder);
        files = ObjectFiles.read(folder);
    }

    @Test
    void aFileIsReadOnce() {
        assertThat(files.file("tags")).containsSame(files.file("tags").orElseThrow());
    }

    @Test
    void ofFilesThatWereEditedOnlyTheseAreReadAnew() {
        ObjectFile tags = files.file("tags").orElseThrow();
        ObjectFile lists = files.file("lists").orElseThrow();
        Map<String, FileText> now = new TreeMap<>(files.texts());
        now.put("lists.camel.yaml", new FileText(lists.text() + "# edited"));

        ObjectFiles edited = files.with(now);

        assertThat(edited.file("tags")).containsSame(tags);
        assertThat(edited.file("lists").orElseThrow().text()).endsWith("# edited");
    }

    @Test
    void aFileThatIsGoneHasNoObject() {
        files.file("tags");

        ObjectFiles left = files.with(Map.of("lists.camel.yaml", files.texts().get("lists.camel.yaml")));

        assertThat(left.names()).containsExactly("lists");
        assertThat(left.file("tags")).isEmpty();
        assertThat(left.refusal("tags")).isEmpty();
    }

    @Test
    void anObjectIsOnRequestWhereItsFileSaysSo() {
        assertThat(files.isOnRequest("lists")).isTrue();
        assertThat(files.isOnRequest("tags")).isFalse();
        assertThat(files.isOnRequest("unknown")).isFalse();
    }

    @Test
    void anObjectProtectsOrComesAlongWhereItsFileSaysSo() throws Exception {
        file("tags").columns("id bigint", "protect text").into(folder);
        file("users")
                .columns("id bigint", "email text")
                .says("protect", "email drop")
                .into(folder);
        file("notes").says("sideload", "contacts").into(folder);

        files = ObjectFiles.read(folder);

        assertThat(files.names())
                .filteredOn(object -> files.protecting(object).isPresent())
                .containsExactly("users");
        assertThat(files.names())
                .filteredOn(object -> files.companion(object).isPresent())
                .containsExactly("notes");
    }

    private static TestObjectFile file(String name) {
        return TestObjectFile.named(name, name).columns("id bigint");
    }
}
