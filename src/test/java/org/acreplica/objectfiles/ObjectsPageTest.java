package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.report.Words;
import org.junit.jupiter.api.Test;

/** {@code docs/objects.md} agrees with the object files. {@code -Dobjects.write=true} regenerates the page. */
class ObjectsPageTest {

    private static final Path PAGE = Path.of("docs", "objects.md");

    private static final String HEAD = """
            # Objects

            The tables of the replica: %d by default, and %d on request, when named in `sync.objects` (`*,email_activities`).
            `ObjectsPageTest` generates this page from the object files in `routes/`.

            - **read**: *in full*, every record on each run; *changes only*, since the last run; *newest first*, back to the known records.
              Objects of the last two kinds are also read in full every `sync.full-every`, or as often as their file says.
            - **with contacts**: pages of contacts include its rows, so they are updated whenever the contact is.
            - **every**: the frequency in its file, `sync.frequency` if empty. `sync.frequency.OBJECT` overrides both.
            - **the key needs**: the permission that the API key's user needs; without it the object is skipped, and the others continue.
            """;

    @Test
    void thePageAgreesWithTheFiles() throws Exception {
        String page = page(ObjectFiles.read(Path.of("routes")));
        if (Boolean.getBoolean("objects.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("regenerate with -Dobjects.write=true").content().isEqualTo(page);
    }

    private static String page(ObjectFiles files) {
        Map<String, List<ObjectFile>> groups = files.names().stream()
                .map(name -> files.file(name).orElseThrow())
                .collect(Collectors.groupingBy(
                        file -> file.object().group().orElseThrow(), TreeMap::new, Collectors.toList()));
        long onRequest = files.names().stream().filter(files::isOnRequest).count();
        StringBuilder page = new StringBuilder(HEAD.formatted(files.names().size() - onRequest, onRequest));
        groups.forEach((group, members) -> {
            page.append("\n## ")
                    .append(group.substring(0, 1).toUpperCase())
                    .append(group.substring(1))
                    .append("\n\n| object | what it is | read | with contacts | every | the key needs |\n")
                    .append("| --- | --- | --- | --- | --- | --- |\n");
            members.forEach(file -> page.append(line(file)));
        });
        return page.toString();
    }

    private static String line(ObjectFile file) {
        ReplicatedObject object = file.object();
        return "| `%s`%s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        object.name(),
                        object.defaults().onRequest() ? " (on request)" : "",
                        object.description().orElseThrow(),
                        read(object),
                        object.sideload().isPresent() ? "yes" : "",
                        file.frequency().map(Words::setting).orElse(""),
                        object.permission().orElse(""));
    }

    private static String read(ReplicatedObject object) {
        return switch (object.mode()) {
            case FULL -> "in full";
            case INCREMENTAL -> "changes only";
            case TAIL ->
                "newest first"
                        + object.defaults()
                                .fullEvery()
                                .flatMap(every -> every.interval())
                                .map(every -> ", in full every " + every.toDays() + " days")
                                .orElse("");
        };
    }
}
