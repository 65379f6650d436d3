package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acreplica.fake.FakeRequest;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All objects share one limit. */
class ThrottleOverObjectsTest {

    @Test
    void manySmallObjectsTogetherTakeAsLongAsTheLimitSays(@TempDir Path folder) {
        try (Copying copying =
                Copying.into(TestDatabase.sqlite(folder)).with("activecampaign.requests-per-second", "10")) {
            copying.sync();

            List<FakeRequest> requests = copying.account().requests();
            long nanos =
                    requests.get(requests.size() - 1).nanos() - requests.get(0).nanos();
            assertThat(requests).hasSizeGreaterThanOrEqualTo(1 + 54);
            assertThat(Duration.ofNanos(nanos))
                    .as("55 calls at 10 per second take more than 5 s; each object by itself would be done at once")
                    .isGreaterThan(Duration.ofSeconds(4));
        }
    }
}
