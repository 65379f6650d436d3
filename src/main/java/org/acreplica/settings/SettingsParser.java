package org.acreplica.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.acreplica.load.UpkeepSettings;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.logging.LogFormat;
import org.acreplica.logging.LogLevel;
import org.acreplica.logging.LogSettings;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.model.text.Suggestion;
import org.acreplica.source.SourceSettings;
import org.acreplica.sync.settings.Deletes;
import org.acreplica.sync.settings.NewFields;
import org.acreplica.sync.settings.RecordSettings;
import org.acreplica.sync.settings.SyncSettings;

/** Parses {@link Settings} from their sources. */
final class SettingsParser {

    private static final String CAMELS_OWN = "camel.";

    private final SettingSources sources;
    private final SettingTexts texts;
    private final SettingReader reader;

    SettingsParser(SettingSources sources) {
        this.sources = sources;
        texts = new SettingTexts(sources);
        reader = new SettingReader(sources, texts);
    }

    /** Only if there is no {@link #refusal}. */
    Settings parse() {
        checkNames();
        return new Settings(
                source(),
                sync(),
                objects(),
                destination(),
                upkeep(),
                reader.read(Setting.ROUTES_DIRECTORY, Formats.FOLDER),
                web(),
                log(),
                reader.find(Setting.NOTIFY_URL, Formats.NOTIFY_URL).map(NotifySettings::new),
                sources.startingWith(CAMELS_OWN),
                texts);
    }

    /** The error for the first setting that is unknown or invalid. */
    Optional<String> refusal() {
        return reader.refusal();
    }

    private void checkNames() {
        List<String> known = Setting.keys();
        sources.names().forEach((name, origin) -> {
            if (Setting.isOurs(name)
                    && !known.contains(name)
                    && Setting.objectIn(name).isEmpty()) {
                reader.refuse("unknown setting '" + name + "' (" + origin + ")"
                        + Suggestion.question(name, known, "available: " + withPrefixOf(name, known)));
            }
        });
    }

    /** Empty if URL or key are missing. */
    private Optional<SourceSettings> source() {
        Optional<String> url = reader.find(Setting.ACTIVECAMPAIGN_URL, Formats.API_URL);
        Optional<String> key = reader.find(Setting.ACTIVECAMPAIGN_TOKEN, Formats.API_KEY);
        double rate = reader.read(Setting.ACTIVECAMPAIGN_REQUESTS_PER_SECOND, Formats.RATE);
        Duration timeout = reader.read(Setting.ACTIVECAMPAIGN_REQUEST_TIMEOUT, Formats.DURATION);
        int retries = reader.read(Setting.ACTIVECAMPAIGN_RETRIES, Formats.WHOLE_NUMBER);
        return url.flatMap(apiUrl -> key.map(token -> new SourceSettings(apiUrl, token, rate, timeout, retries)));
    }

    private SyncSettings sync() {
        return new SyncSettings(
                reader.perObject(Setting.SYNC_FULL_EVERY, Formats.FULL_EVERY),
                reader.read(Setting.SYNC_OVERLAP_DAYS, Formats.WHOLE_NUMBER),
                reader.read(Setting.SYNC_SIDELOAD, Formats.FLAG),
                reader.read(Setting.SYNC_DELETES, Formats.oneOf(Deletes.class)),
                new RecordSettings(
                        reader.read(Setting.SYNC_MAX_ROW_SIZE, Formats.SIZE),
                        reader.read(Setting.SYNC_NEW_FIELDS, Formats.oneOf(NewFields.class)),
                        reader.find(Setting.SYNC_HASH_KEY, Formats.HASH_KEY)));
    }

    /** After {@link #sync}, which also reads the settings of single objects. */
    private ObjectSelection objects() {
        PerObject<Duration> frequency = reader.perObject(Setting.SYNC_FREQUENCY, Formats.FREQUENCY);
        Map<String, String> named = new TreeMap<>(sources.names());
        named.keySet().removeIf(name -> Setting.objectIn(name).isEmpty());
        return new ObjectSelection(
                reader.read(Setting.SYNC_OBJECTS, Formats.LIST),
                texts.origin(Setting.SYNC_OBJECTS),
                frequency,
                named,
                reader.unusable());
    }

    private DestinationSettings destination() {
        return new DestinationSettings(
                reader.read(Setting.DESTINATION_URL, Formats.JDBC_URL),
                reader.find(Setting.DESTINATION_USERNAME, Formats.TEXT),
                reader.find(Setting.DESTINATION_PASSWORD, Formats.TEXT),
                reader.read(Setting.DESTINATION_SCHEMA, Formats.SCHEMA));
    }

    private UpkeepSettings upkeep() {
        return new UpkeepSettings(
                reader.read(Setting.DESTINATION_VIEWS, Formats.FLAG),
                reader.read(Setting.SYNC_KEEP_RUNS, Formats.RETENTION));
    }

    private WebSettings web() {
        Formats.Listen listen = reader.read(Setting.WEB_LISTEN, Formats.LISTEN);
        return new WebSettings(
                listen.address(),
                listen.port(),
                reader.find(Setting.WEB_TOKEN, Formats.TEXT),
                reader.find(Setting.WEB_HOSTS, Formats.LIST).orElse(List.of()));
    }

    private LogSettings log() {
        return new LogSettings(
                reader.read(Setting.LOG_LEVEL, Formats.oneOf(LogLevel.class)),
                reader.read(Setting.LOG_FORMAT, Formats.oneOf(LogFormat.class)));
    }

    private static String withPrefixOf(String name, List<String> known) {
        String prefix = name.substring(0, name.indexOf('.') + 1);
        return String.join(
                ", ", known.stream().filter(key -> key.startsWith(prefix)).toList());
    }
}
