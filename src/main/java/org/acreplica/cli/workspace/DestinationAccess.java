package org.acreplica.cli.workspace;

import java.util.List;
import java.util.Optional;
import org.acreplica.load.DestinationCheck;
import org.acreplica.load.Resync;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.state.StateReader;
import org.acreplica.settings.Settings;
import org.acreplica.settings.SettingsException;

/** Opens the destination for commands; each failure has its exit code. */
public final class DestinationAccess {

    private final Settings settings;

    DestinationAccess(Settings settings) {
        this.settings = settings;
    }

    /** Loads the driver's library ahead. */
    void preload() {
        Destination.preload(settings.destination());
    }

    /** Something that owns an open destination and closes it. */
    interface Owner<T> {
        T of(Destination destination) throws Exception;
    }

    /** Closes the destination if its owner cannot be created. */
    <T> T openFor(Owner<T> owner) throws Exception {
        Destination destination = open();
        try {
            return owner.of(destination);
        } catch (SettingsException e) {
            destination.close();
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        } catch (Exception e) {
            destination.close();
            throw e;
        }
    }

    private Destination open() throws CommandFailure {
        try {
            return Destination.open(settings.destination());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, settings.unusableDestination(e.getMessage()), e);
        } catch (LoadException e) {
            throw unreachable(e);
        }
    }

    private CommandFailure unreachable(LoadException e) {
        return new CommandFailure(ExitCode.DESTINATION, settings.unreachableDestination(e.getMessage()), e);
    }

    /** Uses its own connections, so that reading the state never waits for a load. */
    public StateReader openState() throws CommandFailure {
        return new StateReader(open());
    }

    public DestinationCheck check() throws CommandFailure {
        return new DestinationCheck(open());
    }

    /** @return false if nothing was ever replicated */
    public boolean resync(List<String> objects) throws CommandFailure, InterruptedException {
        try (Destination destination = open()) {
            return Resync.of(destination, objects);
        }
    }

    /** A query of the state tables. */
    public interface Look<T> {
        T at(StateReader state) throws CommandFailure;
    }

    /** Queries the state tables; empty if nothing was ever replicated. Does not create a database file. */
    public <T> Optional<T> withState(Look<T> look) throws CommandFailure {
        if (settings.destination().isMissingFile()) {
            try {
                settings.destination().requireFolder();
            } catch (LoadException e) {
                throw unreachable(e);
            }
            return Optional.empty();
        }
        try (StateReader state = openState()) {
            return state.exists() ? Optional.of(look.at(state)) : Optional.empty();
        }
    }

    /**
     * Waits for permission to call ActiveCampaign without writing: processes on this machine that start meanwhile wait
     * until it is closed.
     *
     * @throws LoadException when the wait times out
     */
    public HostLock turnToAsk() throws InterruptedException {
        HostLock lock = new HostLock(settings.destination());
        lock.take();
        return lock;
    }

    /** Two processes would exceed the account's request limit: while one replicates, no other may call. */
    public static void refuseIfInUse(StateReader state) throws CommandFailure {
        Optional<String> holder = state.holder();
        if (holder.isPresent()) {
            throw new CommandFailure(
                    ExitCode.DESTINATION,
                    "destination: " + state.shownUrl() + " is in use by another replica: " + holder.get()
                            + ".\nRunning both would exceed the account's request limit. Stop the other one first.");
        }
    }

    /** Converts a failure of the destination to a command failure; returns any other error unchanged. */
    public static Exception explained(Exception error) {
        return error instanceof LoadException e ? failure(e) : error;
    }

    public static CommandFailure failure(LoadException e) {
        int exitCode = e.kind() == LoadException.Kind.OTHER_ACCOUNT ? ExitCode.USAGE : ExitCode.DESTINATION;
        return new CommandFailure(exitCode, "destination: " + e.getMessage() + ".", e);
    }
}
