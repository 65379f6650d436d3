package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the image as a cluster would. */
class ImageIT {

    private static final int NO_NAME_SPACES = 3;

    @TempDir
    private Path folder;

    @Test
    void runsWithoutPrivilegesOnAReadOnlyTree() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the image is built on Linux alone");
        Path log = folder.resolve("try.log");
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 30))) {
            Process attempt = new ProcessBuilder(
                            "src/main/container/try.sh",
                            System.getProperty("image.tar"),
                            account.url(),
                            account.token(),
                            Integer.toString(Ports.free()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();

            boolean ended = attempt.waitFor(3, TimeUnit.MINUTES);
            attempt.destroyForcibly();

            String output = Files.readString(log);
            assertThat(ended).as(output).isTrue();
            assumeFalse(attempt.exitValue() == NO_NAME_SPACES, output);
            assertThat(attempt.exitValue()).as(output).isZero();
            assertThat(account.requests()).anyMatch(request -> request.path().endsWith("/tags"));
        }
    }
}
