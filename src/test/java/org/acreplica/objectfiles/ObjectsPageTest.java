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

/** {@code docs/objects.md} says what the object files say. {@code -Dobjects.write=true} writes the page anew. */
class ObjectsPageTest {

    private static final Path PAGE = Path.of("docs", "objects.md");

    private static final String HEAD = """
            # Objects

            The tables of the replica: %d by default, and %d that are replicated on request, by their names in `sync.objects` (`*,email_activities`).
            The object files in `routes/` say all this, and `ObjectsPageTest` writes it here.

            - **read**: *in full*, every record on each run; *by what changed* since the last run; *newest first*, back to what is known.
              What is not read in full each time is read in full every `sync.full-every`, or as often as its file says.
            - **with contacts**: pages of contacts bring its rows along, so a change of a contact brings them too.
            - **every**: how often its file has it replicated; where it says nothing, `sync.frequency`. `sync.frequency.OBJECT` wins over both.
            - **the key needs**: what the API key's user must be allowed; without it the object is skipped, and the others continue.
            """;

    @Test
    void thePageSaysWhatTheFilesSay() throws Exception {
        String page = page(ObjectFiles.read(Path.of("routes")));
        if (Boolean.getBoolean("objects.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("written anew by -Dobjects.write=true").content().isEqualTo(page);
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
            case INCREMENTAL -> "by what changed";
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
