package org.acreplica.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.acreplica.load.Destination;
import org.acreplica.load.LoadException;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.replica.Replica;
import org.acreplica.routefiles.RouteFile;
import org.acreplica.routefiles.RouteFileException;
import org.acreplica.sync.Outcome.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "run",
        description = "Stays up and replicates each object on its schedule. Ends cleanly on SIGTERM and SIGINT.",
        footer = {"", "Examples:", "  run", "  run --debug"})
final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @ParentCommand
    private ReplicaCommand replica;

    @Override
    public Integer call() throws Exception {
        return run(replica);
    }

    static int run(ReplicaCommand command) throws Exception {
        Workspace workspace = command.workspace();
        workspace.requireSource();
        List<String> objects = workspace.objects(List.of());
        CompletableFuture<Integer> end = new CompletableFuture<>();
        try (StopHook hook = new StopHook();
                Destination destination = workspace.openDestination();
                Replica replica = Replica.serving(workspace.settings(), destination)) {
            hook.onStop(replica::stop);
            hook.onStop(() -> end.complete(ExitCode.DONE));
            replica.takeDestination();
            workspace.checkCredentials(replica, Replicating.counting(new AtomicLong()));
            replica.runs().listen(outcome -> {
                if (outcome.cause() == Cause.DESTINATION) {
                    end.complete(ExitCode.DESTINATION);
                }
            });
            LOG.info(
                    "Replicating {} objects from {} into {}, each every {}",
                    objects.size(),
                    workspace.settings().source().apiUrl(),
                    destination.shownUrl(),
                    "sync.frequency");
            start(workspace, replica, objects);
            return end.get();
        } catch (LoadException e) {
            throw Workspace.destinationFailure(e);
        }
    }

    private static void start(Workspace workspace, Replica replica, List<String> objects) throws Exception {
        for (RouteFileException refused : workspace.addRoutes(replica, objects)) {
            LOG.error("{} is not replicated: {}", refused.object(), refused.getMessage());
        }
        for (String name : objects) {
            Optional<ReplicatedObject> object = workspace.files().file(name).map(RouteFile::object);
            if (object.isPresent() && replica.has(name)) {
                replica.schedule(object.get());
            }
        }
        replica.startTimers();
    }
}
