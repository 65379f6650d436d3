package org.acreplica.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.UpkeepSettings;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.logging.LogSettings;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.source.SourceSettings;
import org.acreplica.sync.settings.HashKey;
import org.acreplica.sync.settings.SyncSettings;

/**
 * All settings, parsed and checked. Settings that a command does not need are checked too, but may be missing. {@code
 * toString} reveals no secret.
 *
 * @param source empty if URL or key are not set
 * @param routesDirectory the folder of the object files
 * @param camelOptions Camel's own options, {@code camel.*}, passed on unchanged
 * @param texts texts about the settings, for messages
 */
public record Settings(
        Optional<SourceSettings> source,
        SyncSettings sync,
        ObjectSelection objects,
        DestinationSettings destination,
        UpkeepSettings upkeep,
        Path routesDirectory,
        WebSettings web,
        LogSettings log,
        Optional<NotifySettings> notifications,
        Map<String, String> camelOptions,
        SettingTexts texts) {

    /** @throws SettingsException for the first setting that is unknown or invalid */
    public static Settings of(SettingSources sources) throws SettingsException {
        SettingsParser parser = new SettingsParser(sources);
        Settings settings = parser.parse();
        if (parser.refusal().isPresent()) {
            throw new SettingsException(parser.refusal().get());
        }
        return settings;
    }

    /**
     * These settings with fixed frequencies for all objects, regardless of settings and files.
     *
     * @param objects all that have a file
     * @param fullEvery how often objects that are not read in full by each run are read in full
     */
    public Settings replicating(Collection<String> objects, Duration every, Duration fullEvery) {
        return new Settings(
                source,
                sync.fullEvery(PerObject.each(objects, new FullEvery(Optional.of(fullEvery)))),
                this.objects.every(PerObject.each(objects, every)),
                destination,
                upkeep,
                routesDirectory,
                web,
                log,
                notifications,
                camelOptions,
                texts);
    }

    /** The error if {@code source} is empty: which of URL and key is not set. */
    public String missingSource() {
        Setting missing =
                texts.isSet(Setting.ACTIVECAMPAIGN_URL) ? Setting.ACTIVECAMPAIGN_TOKEN : Setting.ACTIVECAMPAIGN_URL;
        return texts.missing(missing, "Find the URL and key in ActiveCampaign under Settings > Developer.");
    }

    /**
     * The error if a setting that an object file needs is not set.
     *
     * @param file its name
     */
    public Optional<String> problem(String file, ReplicatedObject object) {
        return object.fieldsProtectedBy(Protection.HASH).isEmpty()
                        || sync.records().hashKey().isPresent()
                ? Optional.empty()
                : Optional.of(texts.missing(
                        Setting.SYNC_HASH_KEY,
                        file + " needs it to hash columns: at least " + HashKey.SHORTEST
                                + " characters. Changing it changes all hashes."));
    }

    /** The error for a destination that is not a supported database, or has no driver. */
    public String unusableDestination(String reason) {
        return texts.refusal(Setting.DESTINATION_URL, Formats.JDBC_URLS) + "\nReason: " + reason + ".";
    }

    /** The error for a destination that cannot be connected to. */
    public String unreachableDestination(String reason) {
        return Setting.DESTINATION_URL.key() + " (" + texts.origin(Setting.DESTINATION_URL) + "): " + reason + ".";
    }

    /** The error for an object folder that exists but cannot be read. */
    public String unreadableRoutes() {
        return texts.refusal(Setting.ROUTES_DIRECTORY, "a folder that this user may read");
    }

    /** The error for an object folder without object files. */
    public String emptyRoutes() {
        return texts.refusal(
                Setting.ROUTES_DIRECTORY,
                "a folder with object files, OBJECT.camel.yaml; if the folder is missing, the packaged files are read");
    }

    /**
     * Settings that differ from their defaults, in order; secrets as {@code ***}, the URL of notices as its host.
     *
     * @param objects objects whose own settings are included
     */
    public Map<String, String> shown(Collection<String> objects) {
        return texts.shown(objects);
    }

    @Override
    public String toString() {
        return shown(Set.of()).toString();
    }
}
