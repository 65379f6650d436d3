package org.acreplica.objectfiles;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
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

    /** Lists the files for Kubernetes, and here: to look for them among a jar's entries takes longer than to read them. */
    private static final String LIST = "kustomization.yaml";

    private static final String ITEM = "- ";

    private static final Pattern YAML = Pattern.compile("[^.].*\\.ya?ml");

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
                texts.put(name(path), of(path));
            }
        }
        return texts;
    }

    /** The folder's other YAML files, by name, except the list. */
    static List<String> misnamedIn(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path ->
                            !isObjectFile(path) && YAML.matcher(name(path)).matches())
                    .map(FileText::name)
                    .filter(name -> !name.equals(LIST))
                    .sorted()
                    .toList();
        }
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
        String name = name(path);
        return name.endsWith(ObjectFile.ENDING) && !name.startsWith(".") && !Files.isDirectory(path);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
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
            for (String name : namesIn(text(jar, LIST))) {
                texts.put(name, new FileText(text(jar, name)));
            }
        }
        return texts;
    }

    private static List<String> namesIn(String list) {
        return list.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(ITEM) && line.endsWith(ObjectFile.ENDING))
                .map(line -> line.substring(ITEM.length()))
                .toList();
    }

    private static String text(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(PACKAGED + name);
        if (entry == null) {
            throw new FileNotFoundException(PACKAGED + name + " is missing in " + jar.getName());
        }
        try (InputStream stream = jar.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
