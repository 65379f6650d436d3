package org.acreplica.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every setting with its default; an empty default means none. */
enum Setting {
    ACTIVECAMPAIGN_URL("activecampaign.url", ""),
    ACTIVECAMPAIGN_TOKEN("activecampaign.token", "", Kind.SECRET),
    ACTIVECAMPAIGN_REQUESTS_PER_SECOND("activecampaign.requests-per-second", "5"),
    ACTIVECAMPAIGN_REQUEST_TIMEOUT("activecampaign.request-timeout", "60s"),
    ACTIVECAMPAIGN_RETRIES("activecampaign.retries", "8"),
    SYNC_OBJECTS("sync.objects", "*"),
    SYNC_FREQUENCY("sync.frequency", "6h", Kind.PER_OBJECT),
    SYNC_FULL_EVERY("sync.full-every", "1d", Kind.PER_OBJECT),
    SYNC_SIDELOAD("sync.sideload", "true"),
    SYNC_NEW_FIELDS("sync.new-fields", "add"),
    SYNC_HASH_KEY("sync.hash-key", "", Kind.SECRET),
    SYNC_KEEP_RUNS("sync.keep-runs", "90d"),
    SYNC_OVERLAP_DAYS("sync.overlap-days", "2"),
    SYNC_DELETES("sync.deletes", "mark"),
    SYNC_MAX_ROW_SIZE("sync.max-row-size", "128MB"),
    DESTINATION_URL("destination.url", "jdbc:sqlite:activecampaign.db"),
    DESTINATION_USERNAME("destination.username", ""),
    DESTINATION_PASSWORD("destination.password", "", Kind.SECRET),
    DESTINATION_SCHEMA("destination.schema", "activecampaign"),
    DESTINATION_VIEWS("destination.views", "true"),
    ROUTES_DIRECTORY("routes.directory", "routes"),
    WEB_LISTEN("web.listen", "127.0.0.1:8080"),
    WEB_TOKEN("web.token", "", Kind.SECRET),
    WEB_HOSTS("web.hosts", ""),
    LOG_LEVEL("log.level", "info"),
    LOG_FORMAT("log.format", "text"),
    NOTIFY_URL("notify.url", "", Kind.SHOWN_AS_HOST);

    private enum Kind {
        PLAIN,
        /** May also be set for one object, whose name is appended. */
        PER_OBJECT,
        /** Taken verbatim, including blanks, and never shown. */
        SECRET,
        /** A URL whose path may be secret. */
        SHOWN_AS_HOST
    }

    private static final List<String> PREFIXES =
            List.of("activecampaign.", "sync.", "destination.", "routes.", "web.", "log.", "notify.");

    private final String key;
    private final String byDefault;
    private final Kind kind;

    Setting(String key, String byDefault) {
        this(key, byDefault, Kind.PLAIN);
    }

    Setting(String key, String byDefault, Kind kind) {
        this.key = key;
        this.byDefault = byDefault;
        this.kind = kind;
    }

    String key() {
        return key;
    }

    String byDefault() {
        return byDefault;
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }

    boolean isPerObject() {
        return kind == Kind.PER_OBJECT;
    }

    /** The prefix of the setting's name for single objects. */
    String prefixOfObjects() {
        return key + ".";
    }

    /** A value of the setting, with secrets hidden. */
    String shown(String value) {
        return switch (kind) {
            case SECRET -> "***";
            case SHOWN_AS_HOST -> UrlText.host(value).orElse("***");
            default -> UrlText.withoutCredentials(value);
        };
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    /** Whether the name belongs to this program's settings, so that it must be a known one. */
    static boolean isOurs(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** The object for which a setting of that name is set. */
    static Optional<String> objectIn(String name) {
        return Arrays.stream(values())
                .filter(Setting::isPerObject)
                .map(Setting::prefixOfObjects)
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst();
    }
}
