package org.acreplica.objectfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.acreplica.model.object.ReplicatedObject;
import org.jspecify.annotations.Nullable;

/**
 * The object files of a folder, or the packaged ones if the folder is missing. Each is read once, when it is requested.
 * An invalid file affects only its own object.
 */
public final class ObjectFiles {

    private static final String SELECTED = "selected";
    private static final String SIDELOAD = "sideload";
    private static final String PROTECT = "protect";

    private final Map<String, FileText> texts;
    private final Map<String, Read> read = new HashMap<>();
    private @Nullable RouteReader reader;

    /** Exactly one of the two is present. */
    private record Read(Optional<ObjectFile> file, Optional<ObjectFileException> refusal) {}

    /** @param texts by file name */
    private ObjectFiles(Map<String, FileText> texts) {
        this.texts = texts;
    }

    /** @throws IOException if the folder exists but cannot be read */
    public static ObjectFiles read(Path directory) throws IOException {
        return new ObjectFiles(Files.exists(directory) ? FileText.inDirectory(directory) : FileText.packaged());
    }

    /**
     * YAML files of the folder that are not read, because their names do not end as those of object files do.
     *
     * @return one message per file
     */
    public static List<String> misnamedIn(Path directory) throws IOException {
        return Files.exists(directory)
                ? FileText.misnamedIn(directory).stream()
                        .map(name -> directory.resolve(name) + " is not read: object files end in " + ObjectFile.ENDING)
                        .toList()
                : List.of();
    }

    /** The packaged files by name. */
    public static SortedMap<String, String> packaged() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        FileText.packaged().forEach((name, file) -> texts.put(name, file.text()));
        return texts;
    }

    /**
     * These files with their current texts; unchanged ones are not read again.
     *
     * @param now by file name
     */
    synchronized ObjectFiles with(Map<String, FileText> now) {
        ObjectFiles files = new ObjectFiles(now);
        files.reader = reader;
        read.forEach((object, known) -> {
            String name = object + ObjectFile.ENDING;
            if (Objects.equals(texts.get(name), now.get(name))) {
                files.read.put(object, known);
            }
        });
        return files;
    }

    Map<String, FileText> texts() {
        return texts;
    }

    /** All objects that have a file, including invalid ones. */
    public List<String> names() {
        return texts.keySet().stream().map(ObjectFile::objectOf).sorted().toList();
    }

    /** Empty if the file is invalid or missing. */
    public Optional<ObjectFile> file(String object) {
        return read(object).flatMap(Read::file);
    }

    /** Whether the object's file says {@code selected: on request}; false for an invalid file. */
    public boolean isOnRequest(String object) {
        return fileThatSays(SELECTED, object)
                .map(file -> file.object().defaults().onRequest())
                .orElse(false);
    }

    /** The object, if its file has the word {@code sideload}. */
    public Optional<ReplicatedObject> companion(String object) {
        return fileThatSays(SIDELOAD, object)
                .map(ObjectFile::object)
                .filter(companion -> companion.sideload().isPresent());
    }

    /** The object, if its file has the word {@code protect}. */
    public Optional<ReplicatedObject> protecting(String object) {
        return fileThatSays(PROTECT, object)
                .map(ObjectFile::object)
                .filter(protecting -> protecting.columns().stream()
                        .anyMatch(column -> column.protection().isPresent()));
    }

    /** Reads only files with the word: most have none. */
    private Optional<ObjectFile> fileThatSays(String word, String object) {
        FileText text = texts.get(object + ObjectFile.ENDING);
        return text != null && text.says(word) ? file(object) : Optional.empty();
    }

    public Optional<ObjectFileException> refusal(String object) {
        return read(object).flatMap(Read::refusal);
    }

    private synchronized Optional<Read> read(String object) {
        String name = object + ObjectFile.ENDING;
        return Optional.ofNullable(texts.get(name))
                .map(text -> read.computeIfAbsent(object, ignored -> read(name, text)));
    }

    private Read read(String name, FileText text) {
        try {
            String yaml = text.orRefuse(name);
            if (reader == null) {
                reader = new RouteReader();
            }
            ObjectFile file = new ObjectFileReader(name, reader.read(name, yaml)).read(yaml);
            return new Read(Optional.of(file), Optional.empty());
        } catch (ObjectFileException e) {
            return new Read(Optional.empty(), Optional.of(e));
        }
    }

    /** A single file. */
    static ObjectFile read(String name, String text) throws ObjectFileException {
        return new ObjectFileReader(name, new RouteReader().read(name, text)).read(text);
    }

    /** The error for a file that was read but cannot be used, at the line of its timer. */
    public static ObjectFileException refusal(ObjectFile file, String reason) {
        return new ObjectFileException(file.name(), file.timer().line(), reason);
    }
}
