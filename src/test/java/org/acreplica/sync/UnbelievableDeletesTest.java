package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complete reads that would delete so much that confirmation is needed. */
class UnbelievableDeletesTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void copyTagsAndLists() {
        copying = Copying.from(FakeOptions.empty().size("tags", 100).size("lists", 30), TestDatabase.sqlite(folder));
        copying.sync("tags", "lists");
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @CsvSource({"mark, 51, 100", "mark, 100, 100", "remove, 51, 49"})
    void moreThanHalfIsNotGoneUntilItIsAccepted(String deletes, int gone, int rowsLeft) {
        removeFirst("tags", gone);
        copying.with("sync.deletes", deletes);

        assertThat(copying.ends(1, "tags").out())
                .contains("tags failed: a complete read no longer finds " + gone, "sync tags --accept-deletes");
        assertThat(copying.live("tags")).isEqualTo(100);

        copying.sync("tags", "--accept-deletes");

        assertThat(copying.live("tags")).isEqualTo(100 - gone);
        assertThat(copying.table("tags").count("1 = 1")).isEqualTo(rowsLeft);
        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void halfIsGoneAtOnce() {
        removeFirst("tags", 50);

        copying.sync("tags");

        assertThat(copying.live("tags")).isEqualTo(50);
    }

    @Test
    void twentyAreGoneAtOnceHoweverFewThereWere() {
        removeFirst("lists", 20);

        copying.sync("lists");

        assertThat(copying.live("lists")).isEqualTo(10);
    }

    private void removeFirst(String object, int records) {
        copying.collection(object).ids().subList(0, records).stream()
                .toList()
                .forEach(copying.collection(object)::remove);
    }
}
