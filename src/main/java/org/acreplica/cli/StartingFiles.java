package org.acreplica.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.objectfiles.ObjectFiles;

/** The settings and object files that {@code init} writes into a folder. */
final class StartingFiles {

    static final String SETTINGS = "application.properties";

    private static final String PACKAGED_SETTINGS = "/init/" + SETTINGS;

    private final Map<String, String> texts;

    /** @param texts contents by path, with {@code /} as separator */
    StartingFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The outcome by path.
     *
     * @param same existed with the same text
     * @param differing existed with another text, and kept
     */
    record Written(List<String> written, List<String> same, List<String> differing) {}

    /** The files packaged with this version. */
    static StartingFiles packaged() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream settings = StartingFiles.class.getResourceAsStream(PACKAGED_SETTINGS)) {
            if (settings == null) {
                throw new IOException(PACKAGED_SETTINGS + " is not on the class path");
            }
            texts.put(SETTINGS, new String(settings.readAllBytes(), StandardCharsets.UTF_8));
        }
        ObjectFiles.packaged().forEach((name, text) -> texts.put("routes/" + name, text));
        return new StartingFiles(texts);
    }

    /** Writes the missing files; never overwrites. */
    Written into(Path folder) throws IOException {
        Written files = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
            Path file = folder.resolve(text.getKey());
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
                files.written().add(text.getKey());
            } else if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                files.same().add(text.getKey());
            } else {
                files.differing().add(text.getKey());
            }
        }
        return files;
    }
}
