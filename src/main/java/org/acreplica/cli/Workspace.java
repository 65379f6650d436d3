package org.acreplica.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acreplica.load.DestinationCheck;
import org.acreplica.load.Resync;
import org.acreplica.load.StateReader;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.logging.Logging;
import org.acreplica.model.Suggestion;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.replica.Survey;
import org.acreplica.settings.Settings;
import org.acreplica.settings.SettingsException;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.page.RequestListener;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import org.acreplica.source.page.Tries;
import org.acreplica.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What commands share: settings, object files, the destination, the credentials; each failure with its exit code. */
final class Workspace {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    /** Requests a second and account. */
    private static final int VENDOR_LIMIT = 5;

    private final Settings settings;
    private final ObjectFiles files;
    private final Time time;

    private Workspace(Settings settings, ObjectFiles files, Time time) {
        this.settings = settings;
        this.files = files;
        this.time = time;
    }

    /** @param debug whether more is logged than the settings say */
    static Workspace of(ReplicaCommand.Sources sources, boolean debug, Time time) throws CommandFailure {
        try {
            Settings settings = Settings.of(sources.read());
            Logging.configure(debug ? settings.log().withDebug() : settings.log());
            ObjectFiles files = objectFiles(settings);
            settings.objects().check(files.names(), files::isOnRequest);
            return new Workspace(settings, files, time);
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private static ObjectFiles objectFiles(Settings settings) throws CommandFailure {
        try {
            return ObjectFiles.read(settings.routesDirectory());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, settings.unreadableRoutes(), e);
        }
    }

    Settings settings() {
        return settings;
    }

    ObjectFiles files() {
        return files;
    }

    /** The objects named, or all that the settings select where none is. */
    List<String> objects(List<String> named) throws CommandFailure {
        if (named.isEmpty()) {
            return settings.objects().selected(files.names(), files::isOnRequest);
        }
        for (String object : named) {
            if (!files.names().contains(object)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "there is no object '" + object + "'"
                                + Suggestion.question(object, files.names(), "the command status lists them"),
                        null);
            }
        }
        return named.stream().distinct().toList();
    }

    /** How often {@code run} replicates the object. */
    Duration frequency(String object) {
        return settings.objects().frequency().of(object, files.file(object).flatMap(ObjectFile::frequency));
    }

    /** How ActiveCampaign is reached; to be asked for before anything is opened, as URL or key may not be set. */
    SourceSettings requireSource() throws CommandFailure {
        try {
            SourceSettings source = settings.requireSource();
            if (source.requestsPerSecond() > VENDOR_LIMIT) {
                LOG.warn(
                        "activecampaign.requests-per-second is {}, above ActiveCampaign's limit of {}: requests above it are refused",
                        source.requestsPerSecond(),
                        VENDOR_LIMIT);
            }
            return source;
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private Destination openDestination() throws CommandFailure {
        try {
            return Destination.open(settings.destination());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, settings.unusableDestination(e.getMessage()), e);
        } catch (LoadException e) {
            throw new CommandFailure(ExitCode.DESTINATION, settings.unreachableDestination(e.getMessage()), e);
        }
    }

    /** Through connections of its own, so that looking never waits for a load. */
    StateReader openState() throws CommandFailure {
        return new StateReader(openDestination());
    }

    DestinationCheck checkDestination() throws CommandFailure {
        return new DestinationCheck(openDestination());
    }

    /** @return false where nothing was ever replicated */
    boolean resync(List<String> objects) throws CommandFailure, InterruptedException {
        try (Destination destination = openDestination()) {
            return Resync.of(destination, objects);
        }
    }

    /** A look at the state tables. */
    interface Look<T> {
        T at(StateReader state) throws CommandFailure;
    }

    /** What the state tables say; empty where nothing was ever replicated. Makes no file. */
    <T> Optional<T> withState(Look<T> look) throws CommandFailure {
        if (settings.destination().isMissingFile()) {
            return Optional.empty();
        }
        try (StateReader state = openState()) {
            return state.exists() ? Optional.of(look.at(state)) : Optional.empty();
        }
    }

    Survey survey() throws Exception {
        return new Survey(settings, time);
    }

    Replica replicaOnce() throws Exception {
        return owning(openDestination(), destination -> Replica.once(settings, destination, time));
    }

    Replica replicaServing() throws Exception {
        return owning(openDestination(), destination -> Replica.serving(settings, destination, time));
    }

    private interface Opener {
        Replica on(Destination destination) throws Exception;
    }

    private static Replica owning(Destination destination, Opener opener) throws Exception {
        try {
            return opener.on(destination);
        } catch (Exception e) {
            destination.close();
            throw e;
        }
    }

    /**
     * The turn to ask ActiveCampaign without writing anything: processes of this machine that begin meanwhile wait for its
     * end.
     *
     * @throws LoadException when it does not come
     */
    HostLock turnToAsk() throws InterruptedException {
        HostLock lock = new HostLock(settings.destination());
        lock.take();
        return lock;
    }

    /** Two processes would spend the account's requests twice: while one replicates, no other asks. */
    static void refuseIfInUse(StateReader state) throws CommandFailure {
        Optional<String> holder = state.holder();
        if (holder.isPresent()) {
            throw new CommandFailure(
                    ExitCode.DESTINATION,
                    "destination: " + state.shownUrl() + " is in use by another replica: " + holder.get()
                            + ".\nTo ask ActiveCampaign beside it would spend the account's requests twice: stop it first.",
                    null);
        }
    }

    static CommandFailure destinationFailure(LoadException e) {
        return new CommandFailure(ExitCode.DESTINATION, "destination: " + e.getMessage() + ".", e);
    }

    /**
     * Makes the first call.
     *
     * @param tries how often at most a host is asked that does not answer
     * @return what went wrong, where it says nothing of the credentials and leaves the word to the objects
     */
    Optional<SourceException> checkCredentials(ActiveCampaign account, Tries tries, RequestListener calls)
            throws CommandFailure {
        try {
            account.checkCredentials(tries, calls);
            return Optional.empty();
        } catch (SourceException e) {
            switch (e.kind()) {
                case FORBIDDEN, UNAUTHORISED ->
                    throw new CommandFailure(
                            ExitCode.CREDENTIALS,
                            "activecampaign.token: " + apiUrl() + " refuses the key (HTTP "
                                    + (e.kind() == Kind.FORBIDDEN ? 403 : 401)
                                    + "). Copy URL and key again from Settings > Developer.",
                            e);
                default -> {
                    return Optional.of(e);
                }
            }
        }
    }

    /** Nothing else is asked for where not even a connection could be made, however often. */
    void requireAnswer(Optional<SourceException> notGood) throws CommandFailure {
        if (notGood.isPresent()
                && (notGood.get().isTransient() || notGood.get().kind() == Kind.TERMINAL)
                && notGood.get().getCause() instanceof IOException) {
            throw unreachableSource(notGood.get());
        }
    }

    /** What to say where not even the first call was answered. */
    CommandFailure unreachableSource(SourceException e) {
        return new CommandFailure(
                ExitCode.OBJECT_FAILED,
                "activecampaign.url: " + apiUrl() + " does not answer as it should: "
                        + e.getMessage().replaceFirst("^credentials: page at ", "")
                        + ". Check the URL and the network.",
                e);
    }

    private String apiUrl() {
        return settings.source().orElseThrow().apiUrl();
    }

    /** Takes an object's file, or refuses it. */
    interface Taker {
        void add(ObjectFile file) throws ObjectFileException;
    }

    /** Makes routes of the objects' files; what is wrong with a file is told by the name of its object. */
    List<ObjectFileException> addRoutes(Taker taker, Collection<String> objects) {
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
