package org.acreplica.objectfiles;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The text of an object file, or why it could not be read.
 *
 * @param text empty if it could not be read
 * @param failure why it could not be read; empty if it could
 */
record FileText(String text, Optional<String> failure) {

    /** More than a thousand columns need. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String PACKAGED = "routes/";

    FileText(String text) {
        this(text, Optional.empty());
    }

    private static FileText unreadable(String why) {
        return new FileText("", Optional.of(why));
    }

    String orRefuse(String file) throws ObjectFileException {
        if (failure.isPresent()) {
            throw new ObjectFileException(file, 0, failure.get());
        }
        return text;
    }

    /** Also false if the file could not be read. */
    boolean says(String word) {
        return text.contains(word);
    }

    /** The texts of the folder's object files, by file name. */
    static Map<String, FileText> inDirectory(Path directory) throws IOException {
        Map<String, FileText> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.filter(FileText::isObjectFile).toList()) {
                texts.put(path.getFileName().toString(), of(path));
            }
        }
        return texts;
    }

    /** From the jar; if the class path consists of folders, from the one with the resources. */
    static Map<String, FileText> packaged() throws IOException {
        URL folder = FileText.class.getResource("/" + PACKAGED);
        URL jar = FileText.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return folder != null && folder.getProtocol().equals("file")
                    ? inDirectory(Path.of(folder.toURI()))
                    : inJar(Path.of(jar.toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Hidden files are temporary files of editors. */
    private static boolean isObjectFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ObjectFile.ENDING) && !name.startsWith(".") && !Files.isDirectory(path);
    }

    private static FileText of(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? unreadable("the file is larger than " + (MOST_BYTES >> 20) + " MB")
                    : new FileText(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return unreadable("the file cannot be read: " + e);
        }
    }

    private static Map<String, FileText> inJar(Path path) throws IOException {
        Map<String, FileText> texts = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(PACKAGED) && entry.getName().endsWith(ObjectFile.ENDING)) {
                    try (InputStream stream = jar.getInputStream(entry)) {
                        texts.put(
                                entry.getName().substring(PACKAGED.length()),
                                new FileText(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return texts;
    }
}
