package org.acreplica.cli.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Preload;
import org.acreplica.cli.workspace.StopHook;
import org.acreplica.cli.workspace.VersionProvider;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.replica.Replica;
import org.acreplica.replica.ServedObject;
import org.acreplica.replica.Service;
import org.acreplica.report.Words;
import org.acreplica.settings.WebSettings;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.Tries;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replicates each object on its schedule, and shows the status page, until it is stopped or cannot go on. */
public final class RunExecution {

    private static final Duration LOOK_AT_FILES_EVERY = Duration.ofSeconds(1);

    /** Above this number, objects are counted rather than named. */
    private static final int MOST_NAMED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);

    private RunExecution() {}

    /** @param listening receives the URL of the status page as soon as it answers */
    public static int run(Workspace workspace, Consumer<String> listening) throws Exception {
        workspace.requireSource();
        try (StopHook hook = new StopHook();
                Preload ignored = workspace.preload()) {
            workspace.requireSettingsFor(workspace.objects(List.of()));
            sayWhatStarts(workspace);
            requireFree(workspace.settings().web());
            try (RunNotices notices = RunNotices.of(workspace)) {
                return notices.watching(() -> serve(workspace, hook, notices, listening));
            }
        }
    }

    private static int serve(Workspace workspace, StopHook hook, RunNotices notices, Consumer<String> listening)
            throws Exception {
        SourceSettings source = workspace.settings().source().orElseThrow();
        WebSettings web = workspace.settings().web();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        try (var state = workspace.destination().openState();
                Replica replica = workspace.replicaServing()) {
            hook.onStop(replica::stop);
            hook.onStop(() -> end.complete(ExitCode.DONE));
            replica.onDestinationLost(() -> {
                notices.destinationTaken();
                end.complete(ExitCode.DESTINATION);
            });
            replica.protect(workspace.files());
            replica.takeDestination();
            workspace.credentials().check(replica.activeCampaign(), Tries.ALL, RequestListener.NONE);
            notices.begin(replica.runs(), state);
            replica.runs().listen(outcome -> {
                if (outcome.cause() == Cause.DESTINATION) {
                    end.complete(ExitCode.DESTINATION);
                }
            });
            Service service =
                    replica.serve(workspace.files(), workspace.settings().routesDirectory(), LOOK_AT_FILES_EVERY);
            LOG.info(
                    "Replicating from {} into {}: {}",
                    source.apiUrl(),
                    replica.shownDestination(),
                    frequencies(service.objects()));
            try (WebServer server = WebServer.start(web, replica, service, state, source.requestsPerSecond())) {
                LOG.info("Status page, API, health and metrics at {}", server.url());
                listening.accept(server.url());
                notices.look(server.status());
                return end.get();
            }
        }
    }

    private static void sayWhatStarts(Workspace workspace) {
        LOG.info(
                "{}, Java {}, max heap {} MB; settings: {}",
                new VersionProvider().getVersion()[0],
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                workspace.settings().shown(workspace.files().names()));
    }

    private static void requireFree(WebSettings web) throws CommandFailure {
        try {
            WebServer.tryToListen(web);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "web.listen: cannot listen on " + web + ": " + e.getMessage()
                            + ". No request was made, nothing was written.\n"
                            + "Stop the process that uses that port, or choose another (0 picks a free one).",
                    e);
        }
    }

    /** {@code 36 objects every 6h, contacts and deals every 1h}. */
    private static String frequencies(List<ServedObject> objects) {
        Map<Duration, List<ServedObject>> byFrequency = objects.stream()
                .collect(Collectors.groupingBy(ServedObject::frequency, TreeMap::new, Collectors.toList()));
        return byFrequency.isEmpty()
                ? "nothing: no valid object file"
                : byFrequency.values().stream()
                        .map(alike -> names(alike) + " every "
                                + Words.setting(alike.get(0).frequency()))
                        .collect(Collectors.joining(", "));
    }

    private static String names(List<ServedObject> objects) {
        return objects.size() > MOST_NAMED
                ? objects.size() + " objects"
                : objects.stream().map(served -> served.object().name()).collect(Collectors.joining(" and "));
    }
}
