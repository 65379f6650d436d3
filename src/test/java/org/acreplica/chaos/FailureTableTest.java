package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/failures.md lists the effect of each fault, and a test that produces it. */
class FailureTableTest {

    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(Test|IT)\\b");

    @Test
    void eachKindOfFaultHasARow() throws IOException {
        assertThat(FaultKind.ALL)
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(kind ->
                        assertThat(rows()).anyMatch(row -> faults(row).contains("`" + kind.name() + "`")));
    }

    @Test
    void eachRowNamesATestThatThereIs() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).toList();
        }
        assertThat(rows()).allSatisfy(row -> {
            String named = row.substring(row.lastIndexOf('|', row.length() - 2));
            Matcher test = TEST.matcher(named);
            assertThat(test.find()).isTrue();
            do {
                assertThat(tests).contains(test.group() + ".java");
            } while (test.find());
        });
    }

    /** Kinds with the same effect share a row. */
    private static List<String> faults(String row) {
        return List.of(row.substring(2, row.indexOf(" | ")).split("[,:] "));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/failures.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| fault "))
                .toList();
    }
}
