package org.acreplica.settings;

import java.util.Arrays;
import java.util.List;

/** Every setting with its default; an empty default means none. */
enum Setting {
    ACTIVECAMPAIGN_URL("activecampaign.url", ""),
    ACTIVECAMPAIGN_TOKEN("activecampaign.token", ""),
    ACTIVECAMPAIGN_REQUESTS_PER_SECOND("activecampaign.requests-per-second", "5"),
    ACTIVECAMPAIGN_REQUEST_TIMEOUT("activecampaign.request-timeout", "60s"),
    ACTIVECAMPAIGN_RETRIES("activecampaign.retries", "8"),
    SYNC_OBJECTS("sync.objects", "*"),
    SYNC_FREQUENCY("sync.frequency", "6h"),
    SYNC_FULL_EVERY("sync.full-every", "7d"),
    SYNC_OVERLAP_DAYS("sync.overlap-days", "2"),
    SYNC_DELETES("sync.deletes", "mark"),
    SYNC_MAX_ROW_SIZE("sync.max-row-size", "128MB"),
    DESTINATION_URL("destination.url", "jdbc:sqlite:activecampaign.db"),
    DESTINATION_USERNAME("destination.username", ""),
    DESTINATION_PASSWORD("destination.password", ""),
    DESTINATION_SCHEMA("destination.schema", "activecampaign"),
    ROUTES_DIRECTORY("routes.directory", "routes"),
    WEB_LISTEN("web.listen", "127.0.0.1:8080"),
    WEB_TOKEN("web.token", ""),
    WEB_HOSTS("web.hosts", ""),
    LOG_LEVEL("log.level", "info"),
    LOG_FORMAT("log.format", "text");

    /** Takes an object's name behind it. */
    static final String FREQUENCY_OF_OBJECT = SYNC_FREQUENCY.key + ".";

    private static final List<String> PREFIXES =
            List.of("activecampaign.", "sync.", "destination.", "routes.", "web.", "log.");

    private final String key;
    private final String byDefault;

    Setting(String key, String byDefault) {
        this.key = key;
        this.byDefault = byDefault;
    }

    String key() {
        return key;
    }

    String byDefault() {
        return byDefault;
    }

    /** Whether its value must not be shown. */
    boolean isSecret() {
        return this == ACTIVECAMPAIGN_TOKEN || this == DESTINATION_PASSWORD || this == WEB_TOKEN;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    /** Whether a name is one that this program would have to know. */
    static boolean isOurs(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
