package org.acreplica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image, the Containerfile and the benchmark of a pod start the JVM as the launcher starts {@code run}. */
class JvmOptionsTest {

    private static final Pattern OPTION = Pattern.compile("-X(?:X:[+-]?)?\\w+(?:=\\d+)?");

    /** Those of the launcher alone: its heap is a setting, its archive one of its own, its output a result. */
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of("-Xmx", "-Xshare", "-Xlog", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "src/main/container/Containerfile",
                "src/test/java/org/acreplica/benchmark/PodBenchmark.java"
            })
    void optionsAreThoseOfTheLauncher(String file) throws IOException {
        String launcher = Files.readString(Path.of("bin/activecampaign-replica"));
        Set<String> expected = options(launcher.lines()
                .filter(line -> line.matches("( *run \\| --version\\) )?(options|sizes)=.*"))
                .reduce("", String::concat));
        expected.removeAll(OF_THE_LAUNCHER);

        assertThat(expected).contains("-Xmn8m", "-XX:+UseSerialGC", "-XX:CompileThresholdScaling=3");
        assertThat(options(Files.readString(Path.of(file)))).containsAll(expected);
        assertThat(Files.readString(Path.of(file))).contains("MALLOC_ARENA_MAX");
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }
}
