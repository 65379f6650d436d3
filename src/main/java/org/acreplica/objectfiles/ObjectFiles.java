package org.acreplica.objectfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The object files of a folder, or the packaged copy where the folder is missing. A wrong file costs its own object
 * alone.
 */
public final class ObjectFiles {

    private final Map<String, ObjectFile> files = new TreeMap<>();
    private final Map<String, ObjectFileException> refused = new TreeMap<>();

    ObjectFiles(Map<String, FileText> texts) {
        Map<String, ObjectFile> byTimer = new HashMap<>();
        texts.forEach((name, text) -> {
            try {
                ObjectFile file = ObjectFileReader.read(name, text.orRefuse(name));
                ObjectFile other = byTimer.putIfAbsent(file.timer(), file);
                if (other != null) {
                    throw refusal(file, "the timer '" + file.timer() + "' is that of " + other.name() + " already");
                }
                files.put(file.object().name(), file);
            } catch (ObjectFileException e) {
                refused.put(e.object(), e);
            }
        });
    }

    /** @throws IOException when the folder is there and can not be read */
    public static ObjectFiles read(Path directory) throws IOException {
        return new ObjectFiles(Files.exists(directory) ? FileText.inDirectory(directory) : FileText.packaged());
    }

    /** All objects that have a file, the refused ones included. */
    public List<String> names() {
        return Stream.concat(files.keySet().stream(), refused.keySet().stream())
                .sorted()
                .toList();
    }

    public Optional<ObjectFile> file(String object) {
        return Optional.ofNullable(files.get(object));
    }

    /** Whether the object's file says {@code selected: on request}; a refused file says nothing. */
    public boolean isOnRequest(String object) {
        return file(object).map(file -> file.object().defaults().onRequest()).orElse(false);
    }

    public Optional<ObjectFileException> refusal(String object) {
        return Optional.ofNullable(refused.get(object));
    }

    /** Refuses a file that reads well, by the line of its timer. */
    public static ObjectFileException refusal(ObjectFile file, String reason) {
        return new ObjectFileException(
                new ObjectFileProblem(file.object().name(), file.name(), file.timerLine(), reason));
    }
}
