package org.acreplica.cli.sync;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.acreplica.cli.workspace.Preload;
import org.acreplica.cli.workspace.StopHook;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.logging.Logging;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.TableRows;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.replica.Replica;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.request.RequestListener;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Outcome.Cause;
import org.jspecify.annotations.Nullable;

/** Replicates some objects in parallel, and produces the report and the exit code. */
public final class SyncExecution {

    private final Workspace workspace;
    private final List<String> objects;
    private final boolean acceptDeletes;
    private final boolean acceptAccount;
    private final @Nullable PrintStream progressOutput;
    private final AtomicLong otherRequests = new AtomicLong();

    /** @param progressOutput null to show no progress */
    public SyncExecution(
            Workspace workspace,
            List<String> objects,
            boolean acceptDeletes,
            boolean acceptAccount,
            @Nullable PrintStream progressOutput) {
        this.workspace = workspace;
        this.objects = objects;
        this.acceptDeletes = acceptDeletes;
        this.acceptAccount = acceptAccount;
        this.progressOutput = progressOutput;
    }

    /** @param printer receives the result, while the process may still be asked to stop */
    public SyncResult run(Consumer<SyncResult> printer) throws Exception {
        SourceSettings source = workspace.requireSource();
        try (StopHook hook = new StopHook();
                Preload ignored = workspace.preload()) {
            workspace.requireSettingsFor(objects);
            workspace.requireSettingsFor(workspace.companions(objects).stream()
                    .map(ReplicatedObject::name)
                    .toList());
            Logging.leaveRunsToTheReport();
            return run(source, printer, hook);
        }
    }

    private SyncResult run(SourceSettings source, Consumer<SyncResult> printer, StopHook hook) throws Exception {
        Instant startedAt = Instant.now();
        try (Replica replica = workspace.replicaOnce(() -> sayWhatBegins(source))) {
            hook.onStop(replica::stop);
            if (acceptAccount) {
                replica.acceptAccount();
            }
            replica.protect(workspace.files());
            replica.takeDestination();
            List<ObjectFileException> refused = workspace.addRoutes(replica::add, objects);
            CredentialsCheck credentials =
                    CredentialsCheck.begin(workspace.credentials(), replica, counting(otherRequests));
            Map<String, Outcome> outcomes = replicate(replica, refused);
            credentials.requireAccepted();
            replica.recordTheRest();
            SyncReport report =
                    report(replica, outcomes, Duration.between(startedAt, Instant.now()), source.requestsPerSecond());
            SyncResult result =
                    new SyncResult(outcomes.values(), refused, report, replica.hasLostDestination(), hook.isStopping());
            printer.accept(result);
            return result;
        }
    }

    private Map<String, Outcome> replicate(Replica replica, List<ObjectFileException> refused) throws Exception {
        List<String> good = new ArrayList<>(objects);
        refused.forEach(file -> good.remove(file.object()));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        replica.expect(good, workspace.companions(objects));
        ExecutorService threads = Executors.newCachedThreadPool();
        SyncWork work = new SyncWork(replica, good);
        Progress progress = new Progress(work, Clock.systemUTC(), objects.size());
        ProgressDisplay display = progressOutput == null ? null : ProgressDisplay.on(progress, progressOutput);
        try {
            ExecutorCompletionService<Outcome> runs = new ExecutorCompletionService<>(threads);
            for (String object : good) {
                if (acceptDeletes) {
                    replica.runs().acceptDeletes(object);
                }
                runs.submit(() -> replica.replicate(object));
            }
            for (int ended = 0; ended < good.size(); ended++) {
                Outcome outcome = runs.take().get();
                outcomes.put(outcome.run().object(), outcome);
                work.ended(outcome.run().object());
                progress.ended(outcome.run().counts());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
            if (display != null) {
                display.close();
            }
        }
    }

    private SyncReport report(Replica replica, Map<String, Outcome> outcomes, Duration took, double requestsPerSecond) {
        List<SyncReport.Line> lines = new ArrayList<>();
        boolean readable = outcomes.values().stream().noneMatch(outcome -> outcome.cause() == Cause.DESTINATION);
        for (String object : objects) {
            if (outcomes.containsKey(object)) {
                Optional<TableRows> rows = readable ? replica.rows(object) : Optional.empty();
                lines.add(new SyncReport.Line(outcomes.get(object), rows));
            }
        }
        long requests = otherRequests.get()
                + outcomes.values().stream()
                        .mapToLong(outcome -> outcome.run().counts().requests())
                        .sum();
        return new SyncReport(lines, took, requestsPerSecond, requests);
    }

    private void sayWhatBegins(SourceSettings source) {
        if (progressOutput != null) {
            progressOutput.println("Replicating " + objects.size()
                    + (objects.size() == 1 ? " object from " : " objects from ") + source.apiUrl() + " into "
                    + workspace.settings().destination().shownUrl());
        }
    }

    private static RequestListener counting(AtomicLong requests) {
        return new RequestListener() {
            @Override
            public void requested() {
                requests.incrementAndGet();
            }

            @Override
            public void throttled() {
                // The gate holds all requests; nothing to do here.
            }
        };
    }
}
