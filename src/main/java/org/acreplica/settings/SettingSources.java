package org.acreplica.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of settings: {@code application.properties} in the working directory, overridden by the environment,
 * overridden by system properties.
 */
public final class SettingSources {

    /** A value, and where it was set, for messages. */
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

    public static SettingSources read(Path workingDirectory, Map<String, String> environment, Properties system)
            throws SettingsException {
        Properties file = new Properties();
        Path path = workingDirectory.resolve(FILE);
        if (Files.exists(path)) {
            try {
                String text = Files.readString(path);
                file.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(path.toAbsolutePath() + " cannot be read: " + e
                        + ".\nIt must be a file of NAME=VALUE lines in UTF-8 that this user may read.");
            }
        }
        return new SettingSources(texts(file), environment, texts(system));
    }

    /** Only these settings, without file and environment. */
    public static SettingSources of(Properties settings) {
        return new SettingSources(Map.of(), Map.of(), texts(settings));
    }

    /** Only the settings whose name has this prefix. */
    public SettingSources only(String prefix) {
        return new SettingSources(only(file, prefix), only(environment, environmentName(prefix)), only(system, prefix));
    }

    /** These settings override the others. */
    public SettingSources with(Properties settings) {
        Map<String, String> all = new TreeMap<>(system);
        all.putAll(texts(settings));
        return new SettingSources(file, environment, all);
    }

    /** An empty value counts as not set. */
    Optional<Value> get(Setting setting) {
        return get(setting.key(), !setting.isSecret());
    }

    /** The values of a setting for single objects, by object name. */
    Map<String, Value> ofObjects(Setting setting) {
        String prefix = setting.prefixOfObjects();
        Map<String, Value> values = new TreeMap<>();
        for (String object : objectsNamed(prefix)) {
            get(prefix + object, true).ifPresent(value -> values.put(object, value));
        }
        return values;
    }

    /** The names in the file and the system properties, with their origin; without those in the environment. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        file.keySet().forEach(name -> names.put(name, IN_FILE));
        system.keySet().forEach(name -> names.put(name, bySystemProperty(name)));
        return names;
    }

    /** The values in the file and the system properties whose name has this prefix. */
    Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String name : names().keySet()) {
            if (name.startsWith(prefix)) {
                found.put(name, system.getOrDefault(name, file.get(name)));
            }
        }
        return found;
    }

    /** {@code sync.overlap-days} is {@code SYNC_OVERLAP_DAYS} in the environment. */
    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Object names are in lower case, so that they can be derived from the environment's upper case. */
    private Set<String> objectsNamed(String prefix) {
        Set<String> objects = new TreeSet<>();
        String inEnvironment = environmentName(prefix);
        namesAfter(names().keySet(), prefix).forEach(objects::add);
        namesAfter(environment.keySet(), inEnvironment)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(objects::add);
        return objects;
    }

    private Optional<Value> get(String name, boolean trimmed) {
        return value(system.get(name), bySystemProperty(name), trimmed)
                .or(() -> value(environment.get(environmentName(name)), "set by " + environmentName(name), trimmed))
                .or(() -> value(file.get(name), IN_FILE, trimmed));
    }

    private static Optional<Value> value(@Nullable String text, String origin, boolean trimmed) {
        return Optional.ofNullable(text)
                .map(value -> trimmed ? value.trim() : value)
                .filter(value -> !value.isEmpty())
                .map(value -> new Value(value, origin));
    }

    private static Map<String, String> only(Map<String, String> all, String prefix) {
        Map<String, String> found = new TreeMap<>(all);
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return found;
    }

    private static Stream<String> namesAfter(Set<String> names, String prefix) {
        return names.stream().filter(name -> name.startsWith(prefix)).map(name -> name.substring(prefix.length()));
    }

    private static String bySystemProperty(String name) {
        return "set by -D" + name;
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
