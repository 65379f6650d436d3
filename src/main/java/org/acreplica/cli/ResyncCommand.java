package org.acreplica.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.load.State;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "resync",
        description =
                "Forgets how far the named objects are, so that their next replication reads all history. Deletes no row.",
        footer = {"", "Examples:", "  resync contacts", "  resync contacts deals"})
final class ResyncCommand implements Callable<Integer> {

    @ParentCommand
    private ReplicaCommand replica;

    @Parameters(arity = "1..*", paramLabel = "OBJECT", description = "A table's name, such as contacts or deal_roles.")
    private List<String> objects;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica.workspace();
        List<String> named = workspace.objects(objects);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Destination destination = workspace.openDestination()) {
            if (!new State(destination).exists()) {
                replica.out()
                        .println("Nothing was replicated to " + destination.shownUrl()
                                + " yet; the first sync reads all history.");
                return ExitCode.DONE;
            }
            try (Lease lease = new Lease(destination, timer)) {
                lease.take(Outage.notWaitedFor());
                named.forEach(new State(destination, lease)::forget);
            }
            replica.out().println("The next replication of " + String.join(", ", named) + " reads all history.");
            return ExitCode.DONE;
        } catch (LoadException e) {
            throw Workspace.destinationFailure(e);
        } finally {
            timer.shutdownNow();
        }
    }
}
