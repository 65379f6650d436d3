package org.acreplica.routefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The object files of a folder, or the packaged copy where the folder is missing. A wrong file costs its own object
 * alone.
 */
public final class RouteFiles {

    private static final String PACKAGED = "routes/";

    private final Map<String, RouteFile> files = new TreeMap<>();
    private final Map<String, RouteFileException> refused = new TreeMap<>();

    private RouteFiles(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            try {
                RouteFile file = RouteFileReader.read(name, text);
                files.put(file.object().name(), file);
            } catch (RouteFileException e) {
                refused.put(e.object(), e);
            }
        });
    }

    /** @throws IOException when the folder is there and can not be read */
    public static RouteFiles read(Path directory) throws IOException {
        return new RouteFiles(Files.exists(directory) ? inDirectory(directory) : packaged());
    }

    /** All objects that have a file, the refused ones included. */
    public List<String> names() {
        return Stream.concat(files.keySet().stream(), refused.keySet().stream())
                .sorted()
                .toList();
    }

    public Optional<RouteFile> file(String object) {
        return Optional.ofNullable(files.get(object));
    }

    public Optional<RouteFileException> refusal(String object) {
        return Optional.ofNullable(refused.get(object));
    }

    private static Map<String, String> inDirectory(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.filter(RouteFiles::isObjectFile).toList()) {
                texts.put(path.getFileName().toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static boolean isObjectFile(Path path) {
        return path.getFileName().toString().endsWith(RouteFile.ENDING) && Files.isRegularFile(path);
    }

    private static Map<String, String> packaged() throws IOException {
        URL location = RouteFiles.class.getProtectionDomain().getCodeSource().getLocation();
        Map<String, String> texts = new TreeMap<>();
        try {
            Path path = Path.of(location.toURI());
            if (Files.isDirectory(path)) {
                return inDirectory(path.resolve(PACKAGED));
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                for (String name : namesIn(jar)) {
                    texts.put(name, packagedText(name));
                }
            }
            return texts;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<String> namesIn(JarFile jar) {
        List<String> names = new ArrayList<>();
        jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(PACKAGED) && name.endsWith(RouteFile.ENDING))
                .forEach(name -> names.add(name.substring(PACKAGED.length())));
        return names;
    }

    private static String packagedText(String name) {
        try (InputStream stream = RouteFiles.class.getResourceAsStream("/" + PACKAGED + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
