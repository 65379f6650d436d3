package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages for invalid settings and command lines, word for word; and that nothing was done. */
class RefusedSettingsTest {

    private static final int MOST_LINES = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsExplainedBeforeAnythingIsCalledOrWritten(ErrorCase mistake) throws IOException {
        Path database = folder.resolve("replica.db");
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            ErrorCase expected = mistake.where(Map.of("folder", folder.toString()));
            Cli cli = Cli.reading(account, "jdbc:sqlite:" + database).with("activecampaign.requests-per-second", "5");
            expected.settings().forEach(cli::with);
            Files.writeString(folder.resolve("a-file"), "");
            Files.createDirectory(folder.resolve("an-empty-folder"));

            Cli.Result result = cli.run(expected.command());

            assertThat(result.err().lines()).isEqualTo(expected.text());
            assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
            assertThat(result.exitCode()).isEqualTo(expected.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(account.requests()).isEmpty();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .containsExactlyInAnyOrder(folder.resolve("a-file"), folder.resolve("an-empty-folder"));
            }
        }
    }

    private static List<ErrorCase> cases() {
        return ErrorCase.in("settings.txt");
    }
}
