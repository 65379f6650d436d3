package org.acreplica.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings come from: {@code application.properties} in the working directory, overridden by the environment,
 * overridden by system properties.
 */
public final class SettingSources {

    /** A value and where it was set, in words. */
    record Value(String text, String origin) {}

    static final String FILE = "application.properties";

    private static final String IN_FILE = "set in " + FILE;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, String> file;
    private final Map<String, String> environment;
    private final Map<String, String> system;

    SettingSources(Map<String, String> file, Map<String, String> environment, Map<String, String> system) {
        this.file = file;
        this.environment = environment;
        this.system = system;
    }

    public static SettingSources read(Path workingDirectory) throws SettingsException {
        return read(workingDirectory, System.getenv(), System.getProperties());
    }

    public static SettingSources read(Path workingDirectory, Map<String, String> environment, Properties system)
            throws SettingsException {
        Properties file = new Properties();
        Path path = workingDirectory.resolve(FILE);
        if (Files.exists(path)) {
            try {
                String text = Files.readString(path);
                file.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(path.toAbsolutePath() + " can not be read: " + e
                        + ".\nIt has to be a file of NAME=VALUE lines in UTF-8 that this user may read.");
            }
        }
        return new SettingSources(texts(file), environment, texts(system));
    }

    /** These settings alone, whatever a file or the environment says. */
    public static SettingSources of(Properties settings) {
        return new SettingSources(Map.of(), Map.of(), texts(settings));
    }

    /** An empty value counts as not set: it is how a file or an environment leaves a setting open. */
    Optional<Value> get(String name) {
        return value(system.get(name), bySystemProperty(name))
                .or(() -> value(environment.get(environmentName(name)), "set by " + environmentName(name)))
                .or(() -> value(file.get(name), IN_FILE));
    }

    /** The names in the file and among the system properties, with where they are set; of the environment no name is read. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        file.keySet().forEach(name -> names.put(name, IN_FILE));
        system.keySet().forEach(name -> names.put(name, bySystemProperty(name)));
        return names;
    }

    /** All of them whose name begins so: Camel's own options, which pass through. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new TreeMap<>();
        file.forEach((name, text) -> putIfStarting(found, name, text, prefix));
        system.forEach((name, text) -> putIfStarting(found, name, text, prefix));
        return found;
    }

    private static String bySystemProperty(String name) {
        return "set by -D" + name;
    }

    /** {@code sync.overlap-days} is {@code SYNC_OVERLAP_DAYS} in the environment. */
    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static void putIfStarting(Map<String, String> found, String name, String text, String prefix) {
        if (name.startsWith(prefix)) {
            found.put(name, text);
        }
    }

    private static Optional<Value> value(String text, String origin) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Value(text.trim(), origin));
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
