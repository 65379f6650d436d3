package org.acreplica.cli.workspace;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acreplica.logging.Logging;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.text.Suggestion;
import org.acreplica.notices.Notices;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.replica.Survey;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.settings.SettingsException;
import org.acreplica.source.SourceSettings;
import org.acreplica.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What commands share: settings, object files, and the services built from them; each failure has its exit code. */
public final class Workspace {

    public interface Sources {
        SettingSources read() throws SettingsException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    /** ActiveCampaign's limit in requests per second, per account. */
    private static final int VENDOR_LIMIT = 5;

    private final Settings settings;
    private final ObjectFiles files;
    private final Time time;
    private final Optional<String> account;

    private Workspace(Settings settings, ObjectFiles files, Time time, Optional<String> account) {
        this.account = account;
        this.settings = settings;
        this.files = files;
        this.time = time;
    }

    /** @param debug whether to log more than the settings say */
    public static Workspace of(Sources sources, boolean debug, Time time) throws CommandFailure {
        try {
            Settings settings = Settings.of(sources.read());
            Logging.configure(debug ? settings.log().withDebug() : settings.log());
            ObjectFiles files = objectFiles(settings);
            Optional<String> problem = settings.objects().problem(files.names(), files::isOnRequest);
            if (problem.isPresent()) {
                throw new CommandFailure(ExitCode.USAGE, problem.get());
            }
            return new Workspace(settings, files, time, Optional.empty());
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private static ObjectFiles objectFiles(Settings settings) throws CommandFailure {
        try {
            ObjectFiles files = ObjectFiles.read(settings.routesDirectory());
            ObjectFiles.misnamedIn(settings.routesDirectory()).forEach(LOG::warn);
            if (files.names().isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, settings.emptyRoutes());
            }
            return files;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, settings.unreadableRoutes(), e);
        }
    }

    public Settings settings() {
        return settings;
    }

    public ObjectFiles files() {
        return files;
    }

    /** The named objects; all selected ones if none is named. */
    public List<String> objects(List<String> named) throws CommandFailure {
        if (named.isEmpty()) {
            return settings.objects().selected(files.names(), files::isOnRequest);
        }
        for (String object : named) {
            if (!files.names().contains(object)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "unknown object '" + object + "'"
                                + Suggestion.question(object, files.names(), "run status for the list"));
            }
        }
        return named.stream().distinct().toList();
    }

    /** The selected and the named objects whose rows may arrive with the pages of others. */
    public List<ReplicatedObject> companions(List<String> named) {
        return files.names().stream()
                .map(files::companion)
                .flatMap(Optional::stream)
                .filter(companion -> named.contains(companion.name())
                        || settings.objects().selects(companion.name(), files::isOnRequest))
                .toList();
    }

    /** Those of these objects whose files are valid. */
    public List<ReplicatedObject> readable(Collection<String> objects) {
        return objects.stream()
                .map(files::file)
                .flatMap(Optional::stream)
                .map(ObjectFile::object)
                .toList();
    }

    /** The problems of the other files. */
    public List<ObjectFileException> refused(Collection<String> objects) {
        return objects.stream().map(files::refusal).flatMap(Optional::stream).toList();
    }

    public Duration frequency(String object) {
        return settings.objects().frequency().of(object, files.file(object).flatMap(ObjectFile::frequency));
    }

    /** The settings of the source. Call before opening anything, because URL or key may be missing. */
    public SourceSettings requireSource() throws CommandFailure {
        SourceSettings source =
                settings.source().orElseThrow(() -> new CommandFailure(ExitCode.USAGE, settings.missingSource()));
        if (source.requestsPerSecond() > VENDOR_LIMIT) {
            LOG.warn(
                    "activecampaign.requests-per-second is {}, above ActiveCampaign's limit of {}: requests above it are rejected",
                    source.requestsPerSecond(),
                    VENDOR_LIMIT);
        }
        return source;
    }

    /** Checks that the settings required by the files of these objects are set. */
    public void requireSettingsFor(Collection<String> objects) throws CommandFailure {
        for (String object : objects) {
            Optional<String> problem = files.file(object).flatMap(file -> settings.problem(file.name(), file.object()));
            if (problem.isPresent()) {
                throw new CommandFailure(ExitCode.USAGE, problem.get());
            }
        }
    }

    /** The account's name in the destination; only after {@link #requireSource}. */
    public String account() {
        return account.orElseGet(() -> settings.source().orElseThrow().account());
    }

    /** A copy for an account known by a fixed name, regardless of its port. */
    public Workspace ofAccount(String name) {
        return new Workspace(settings, files, time, Optional.of(name));
    }

    /** A copy with a fixed frequency for each object, regardless of settings and files. */
    public Workspace replicating(Duration every, Duration fullEvery) {
        return new Workspace(settings.replicating(files.names(), every, fullEvery), files, time, account);
    }

    public DestinationAccess destination() {
        return new DestinationAccess(settings);
    }

    /** Only after {@link #requireSource}. */
    public Credentials credentials() {
        return new Credentials(settings.source().orElseThrow().apiUrl());
    }

    public Survey survey() throws Exception {
        return new Survey(settings, time);
    }

    /**
     * Empty if notices are disabled. Only after {@link #requireSource}.
     *
     * @param patience how long to wait at shutdown for notices in flight
     */
    public Optional<Notices> notices(Duration patience) throws Exception {
        return settings.notifications().isPresent()
                ? Optional.of(Notices.start(settings.notifications().get(), account(), patience, time))
                : Optional.empty();
    }

    public Preload preload() {
        return Preload.of(destination());
    }

    /** @param opened called as soon as the destination is open */
    public Replica replicaOnce(Runnable opened) throws Exception {
        return destination().openFor(destination -> {
            opened.run();
            return Replica.once(settings, account(), destination, time);
        });
    }

    public Replica replicaServing() throws Exception {
        return destination().openFor(destination -> Replica.serving(settings, account(), destination, time));
    }

    /** Accepts or rejects an object file. */
    public interface Taker {
        void add(ObjectFile file) throws ObjectFileException;
    }

    /** Creates routes from the object files; returns the problems by object name. */
    public List<ObjectFileException> addRoutes(Taker taker, Collection<String> objects) {
        List<ObjectFileException> refused = new ArrayList<>();
        for (String object : objects) {
            try {
                ObjectFile file = files.file(object).orElse(null);
                if (file == null) {
                    throw files.refusal(object).orElseThrow();
                }
                taker.add(file);
            } catch (ObjectFileException e) {
                refused.add(e);
            }
        }
        return refused;
    }
}
