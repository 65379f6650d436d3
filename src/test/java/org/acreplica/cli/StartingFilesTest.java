package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.acreplica.cli.StartingFiles.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code init} writes, and those it keeps. */
class StartingFilesTest {

    private static final StartingFiles FILES = new StartingFiles(new TreeMap<>(Map.of(
            "application.properties",
            "a=1\n",
            "routes/deals.camel.yaml",
            "- deals\n",
            "routes/tags.camel.yaml",
            "- tags\n")));

    @TempDir
    private Path folder;

    @Test
    void allIsWrittenIntoAnEmptyFolderAndNothingASecondTime() throws IOException {
        assertThat(told(FILES.into(folder))).isEqualTo("""
                        Files written: 3; unchanged: 0; kept because they differ: 0.
                        Next: set activecampaign.url, activecampaign.token and destination.url in application.properties or in the environment, then run check.
                        """);
        assertThat(folder.resolve("routes/tags.camel.yaml")).hasContent("- tags\n");

        assertThat(told(FILES.into(folder)))
                .isEqualTo("Files written: 0; unchanged: 3; kept because they differ: 0.\n");
    }

    @Test
    void whatDiffersIsNamedAndStays() throws IOException {
        Files.writeString(folder.resolve("application.properties"), "a=2\n");
        Files.createDirectories(folder.resolve("routes/deals.camel.yaml"));
        Files.writeString(folder.resolve("routes/mine.camel.yaml"), "- mine\n");

        assertThat(told(FILES.into(folder))).isEqualTo("""
                        application.properties exists and differs from this version's; it is kept
                        routes/deals.camel.yaml exists and differs from this version's; it is kept
                        Files written: 1; unchanged: 0; kept because they differ: 2.
                        """);
        assertThat(folder.resolve("application.properties")).hasContent("a=2\n");
        assertThat(folder.resolve("routes/mine.camel.yaml")).hasContent("- mine\n");
    }

    private static String told(Written files) {
        StringWriter text = new StringWriter();
        InitCommand.tell(files, new PrintWriter(text, true));
        return text.toString().replace("\r\n", "\n");
    }
}
