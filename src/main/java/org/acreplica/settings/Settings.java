package org.acreplica.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.source.SourceSettings;
import org.acreplica.sync.Deletes;
import org.acreplica.sync.SyncSettings;

/** Every setting, parsed and checked. What a command does not need is checked too, but may be missing. */
public final class Settings {

    private static final Pattern LISTEN = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):(\\d{1,5})");

    private static final String OBJECTS_ARE_LISTED = "the command status lists them";

    private static final String JDBC_URLS =
            "jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE, jdbc:mysql://HOST/DATABASE,"
                    + " jdbc:duckdb:FILE";

    private final SettingReader reader;

    private Settings(SettingReader reader) {
        this.reader = reader;
    }

    /** @throws SettingsException for the first setting that is unknown or does not fit */
    public static Settings of(SettingSources sources) throws SettingsException {
        Settings settings = new Settings(new SettingReader(sources));
        settings.checkNames();
        settings.checkValues();
        return settings;
    }

    /** @throws SettingsException where a setting names an object that does not exist */
    public void checkObjects(Collection<String> known) throws SettingsException {
        for (Map.Entry<String, String> name : reader.sources().names().entrySet()) {
            if (name.getKey().startsWith(Setting.FREQUENCY_OF_OBJECT)) {
                String object = name.getKey().substring(Setting.FREQUENCY_OF_OBJECT.length());
                if (!known.contains(object)) {
                    throw new SettingsException(name.getKey() + ": there is no object '" + object + "' ("
                            + name.getValue() + ")" + Nearest.question(object, known, OBJECTS_ARE_LISTED));
                }
            }
        }
        for (String object : known) {
            frequency(object);
        }
        selected(known);
    }

    /** @throws SettingsException when URL or token are missing */
    public SourceSettings source() throws SettingsException {
        String where = "You find both, URL and key, in ActiveCampaign under Settings > Developer.";
        String url = reader.required(Setting.ACTIVECAMPAIGN_URL, where);
        String token = reader.required(Setting.ACTIVECAMPAIGN_TOKEN, where);
        return new SourceSettings(
                apiUrl(url),
                token,
                requestsPerSecond(),
                reader.duration(Setting.ACTIVECAMPAIGN_REQUEST_TIMEOUT),
                reader.wholeNumber(Setting.ACTIVECAMPAIGN_RETRIES));
    }

    public double requestsPerSecond() throws SettingsException {
        return reader.positive(Setting.ACTIVECAMPAIGN_REQUESTS_PER_SECOND);
    }

    public SyncSettings sync() throws SettingsException {
        return new SyncSettings(
                reader.durationOrNever(Setting.SYNC_FULL_EVERY),
                reader.wholeNumber(Setting.SYNC_OVERLAP_DAYS),
                reader.oneOf(Setting.SYNC_DELETES, Deletes.class),
                reader.bytes(Setting.SYNC_MAX_ROW_SIZE));
    }

    /** How often an object is replicated. */
    public Duration frequency(String object) throws SettingsException {
        Duration everybody = reader.frequency(Setting.SYNC_FREQUENCY.key(), Setting.SYNC_FREQUENCY.byDefault());
        return reader.sources().get(Setting.FREQUENCY_OF_OBJECT + object).isEmpty()
                ? everybody
                : reader.frequency(Setting.FREQUENCY_OF_OBJECT + object, "");
    }

    /** The objects that {@code sync.objects} selects, in the order of the known ones. */
    public List<String> selected(Collection<String> known) throws SettingsException {
        for (String word : list(Setting.SYNC_OBJECTS)) {
            String object = word.startsWith("-") ? word.substring(1) : word;
            if (!word.equals("*") && !known.contains(object)) {
                throw new SettingsException(
                        "sync.objects: there is no object '" + object + "' (" + reader.origin(Setting.SYNC_OBJECTS)
                                + ")" + Nearest.question(object, known, OBJECTS_ARE_LISTED));
            }
        }
        List<String> selected = known.stream().filter(this::selects).toList();
        if (selected.isEmpty()) {
            throw new SettingsException("sync.objects: it selects no object (" + reader.origin(Setting.SYNC_OBJECTS)
                    + ").\nAccepted: a comma list of objects; * for all, -name to leave one out.");
        }
        return selected;
    }

    /** Whether {@code sync.objects} selects the object; of its words the later ones decide. */
    public boolean selects(String object) {
        List<String> words = list(Setting.SYNC_OBJECTS);
        boolean selected = words.stream().allMatch(word -> word.startsWith("-"));
        for (String word : words) {
            if (word.equals("*") || word.equals(object)) {
                selected = true;
            } else if (word.equals("-" + object)) {
                selected = false;
            }
        }
        return selected;
    }

    public DestinationSettings destination() throws SettingsException {
        DestinationSettings destination = new DestinationSettings(
                reader.text(Setting.DESTINATION_URL).orElseThrow(),
                reader.text(Setting.DESTINATION_USERNAME),
                reader.text(Setting.DESTINATION_PASSWORD),
                reader.text(Setting.DESTINATION_SCHEMA).orElseThrow());
        if (!destination.url().matches("jdbc:[a-z0-9]+:.+")) {
            throw reader.refused(Setting.DESTINATION_URL, JDBC_URLS);
        }
        if (!destination.schema().matches("[A-Za-z_][A-Za-z0-9_]{0,59}")) {
            throw reader.refused(Setting.DESTINATION_SCHEMA, "a name of letters, digits and _, at most 60");
        }
        return destination;
    }

    /** What to say of a destination that is none of the supported databases, or that has no driver. */
    public String unusableDestination(String reason) {
        return reader.refused(Setting.DESTINATION_URL, JDBC_URLS).getMessage() + "\nReason: " + reason + ".";
    }

    /** What to say of a destination that does not let anybody in. */
    public String unreachableDestination(String reason) {
        return Setting.DESTINATION_URL.key() + " (" + reader.origin(Setting.DESTINATION_URL) + "): " + reason + ".";
    }

    /** What to say of an object folder that is there and can not be read. */
    public String unreadableRoutes() {
        return reader.refused(Setting.ROUTES_DIRECTORY, "a folder that this user may read")
                .getMessage();
    }

    public Path routesDirectory() throws SettingsException {
        try {
            return Path.of(reader.text(Setting.ROUTES_DIRECTORY).orElseThrow());
        } catch (InvalidPathException e) {
            throw reader.refused(Setting.ROUTES_DIRECTORY, "a path of a folder");
        }
    }

    public WebSettings web() throws SettingsException {
        Matcher listen = LISTEN.matcher(reader.text(Setting.WEB_LISTEN).orElseThrow());
        if (!listen.matches() || Integer.parseInt(listen.group(2)) > 65_535) {
            throw reader.refused(Setting.WEB_LISTEN, "ADDRESS:PORT, such as 127.0.0.1:8080; port 0 takes a free one");
        }
        return new WebSettings(
                listen.group(1).replaceAll("[\\[\\]]", ""),
                Integer.parseInt(listen.group(2)),
                reader.text(Setting.WEB_TOKEN),
                list(Setting.WEB_HOSTS));
    }

    public LogLevel logLevel() throws SettingsException {
        return reader.oneOf(Setting.LOG_LEVEL, LogLevel.class);
    }

    public LogFormat logFormat() throws SettingsException {
        return reader.oneOf(Setting.LOG_FORMAT, LogFormat.class);
    }

    /**
     * What is set otherwise than by default, in the order of the settings; secrets as {@code ***}.
     *
     * @param objects whose frequencies are told too
     */
    public Map<String, String> shown(Collection<String> objects) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            reader.sources().get(setting.key()).ifPresent(value -> {
                if (!value.text().equals(setting.byDefault())) {
                    shown.put(
                            setting.key(), setting.isSecret() ? "***" : SettingReader.withoutCredentials(value.text()));
                }
            });
        }
        for (String object : objects) {
            String name = Setting.FREQUENCY_OF_OBJECT + object;
            reader.sources().get(name).ifPresent(value -> shown.put(name, value.text()));
        }
        return shown;
    }

    /** Camel's own options, which pass through. */
    public Map<String, String> camelOptions() {
        return reader.sources().startingWith("camel.");
    }

    private void checkNames() throws SettingsException {
        List<String> known = Setting.keys();
        for (Map.Entry<String, String> name : reader.sources().names().entrySet()) {
            if (Setting.isOurs(name.getKey())
                    && !known.contains(name.getKey())
                    && !name.getKey().startsWith(Setting.FREQUENCY_OF_OBJECT)) {
                throw new SettingsException("there is no setting '" + name.getKey() + "' (" + name.getValue() + ")"
                        + Nearest.question(name.getKey(), known, "those there are: " + alike(name.getKey(), known)));
            }
        }
    }

    private void checkValues() throws SettingsException {
        Optional<String> url = reader.text(Setting.ACTIVECAMPAIGN_URL);
        if (url.isPresent()) {
            apiUrl(url.get());
        }
        if (reader.text(Setting.ACTIVECAMPAIGN_TOKEN)
                .filter(token -> !token.matches("[!-~]+"))
                .isPresent()) {
            throw new SettingsException("activecampaign.token: it has characters that no API key has ("
                    + reader.origin(Setting.ACTIVECAMPAIGN_TOKEN)
                    + ").\nCopy the key again from Settings > Developer.");
        }
        requestsPerSecond();
        reader.duration(Setting.ACTIVECAMPAIGN_REQUEST_TIMEOUT);
        reader.wholeNumber(Setting.ACTIVECAMPAIGN_RETRIES);
        reader.frequency(Setting.SYNC_FREQUENCY.key(), Setting.SYNC_FREQUENCY.byDefault());
        sync();
        destination();
        routesDirectory();
        web();
        logLevel();
        logFormat();
    }

    private String apiUrl(String text) throws SettingsException {
        return ApiUrl.parse(text)
                .orElseThrow(
                        () -> reader.refused(
                                Setting.ACTIVECAMPAIGN_URL,
                                "the API URL from Settings > Developer, such as https://NAME.api-us1.com; http only for this machine itself"));
    }

    private static String alike(String name, List<String> known) {
        String prefix = name.substring(0, name.indexOf('.') + 1);
        return String.join(
                ", ", known.stream().filter(key -> key.startsWith(prefix)).toList());
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(reader.text(setting).orElse("").split(","))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
