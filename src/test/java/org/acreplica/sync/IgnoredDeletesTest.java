package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effect of {@code sync.deletes=ignore} on later runs. */
class IgnoredDeletesTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordIsNotGoneByAReadBeforeAndOneAfterThoseThatIgnoredIt() {
        FakeOptions options = FakeOptions.empty().size("tags", 30).total("tags", TotalForm.ABSENT);
        try (Copying copying = Copying.from(options, TestDatabase.sqlite(folder))) {
            copying.sync("tags");
            copying.collection("tags").remove(copying.collection("tags").ids().get(3));
            copying.sync("tags");
            copying.with("sync.deletes", "ignore").sync("tags");

            copying.with("sync.deletes", "mark").sync("tags");
            assertThat(copying.marked("tags")).isZero();

            copying.sync("tags");
            assertThat(copying.marked("tags")).isEqualTo(1);
        }
    }
}
