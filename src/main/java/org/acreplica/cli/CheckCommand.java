package org.acreplica.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.load.DestinationCheck.Finding;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.notices.Notices;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.replica.Survey;
import org.acreplica.report.JsonFields;
import org.acreplica.source.Probe;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.Tries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        description = "Tests settings, credentials, read access to each object, and write access to the destination.%n"
                + "Leaves nothing changed.",
        footer = {"", "Examples:", "  check", "  check --json"})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private ReplicaCommand replica;

    @Mixin
    private JsonOption json;

    /** A host that does not answer is not asked more often: the user is waiting. */
    private static final Tries MOST_TRIES = Tries.upTo(3);

    private final ObjectNode document = JsonFields.document();
    private final List<String> lines = new ArrayList<>();
    private int exitCode = ExitCode.DONE;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica.workspace();
        SourceSettings source = workspace.requireSource();
        List<String> objects = workspace.objects(List.of());
        workspace.requireSettingsFor(objects);
        checkFiles(workspace, objects);
        checkNotices(workspace);
        try (var turn = workspace.destination().turnToAsk()) {
            if (checkDestination(workspace, objects)) {
                checkSource(workspace, objects, source.apiUrl());
            }
        } catch (LoadException e) {
            destinationFailed(DestinationAccess.failure(e));
        }
        document.put("exit_code", exitCode);
        if (json.isGiven()) {
            replica.out().println(document.toPrettyString());
        } else {
            lines.forEach(replica.out()::println);
        }
        return exitCode;
    }

    private void checkFiles(Workspace workspace, List<String> objects) {
        document.putArray("refused_files");
        document.putArray("tables");
        objects.forEach(object -> workspace.files().refusal(object).ifPresent(this::refuse));
    }

    private void refuse(ObjectFileException file) {
        document.withArray("refused_files").add(file.getMessage());
        lines.add(file.object() + ": " + file.getMessage());
        endsWith(ExitCode.USAGE);
    }

    /** Sends one for the try. */
    private void checkNotices(Workspace workspace) throws Exception {
        Optional<Notices> found = workspace.notices(Duration.ofSeconds(1));
        if (found.isEmpty()) {
            return;
        }
        try (Notices notices = found.get()) {
            String host = workspace.settings().notifications().orElseThrow().toString();
            Optional<String> refusal = notices.test(Instant.now());
            document.put("notices", refusal.orElse("taken"));
            lines.add(refusal.map(reason -> "notify.url: " + host + " rejected the test notice: " + reason
                            + ". Copy the webhook URL again.")
                    .orElse("notices: " + host + " accepted the test notice"));
            if (refusal.isPresent()) {
                endsWith(ExitCode.USAGE);
            }
        }
    }

    /** Whether the account may be asked: not while another process spends its budget. */
    private boolean checkDestination(Workspace workspace, List<String> objects) {
        try (var destination = workspace.destination().check()) {
            destination.state().requireAccount(workspace.account());
            DestinationAccess.refuseIfInUse(destination.state());
            destination.requireWritable();
            document.put("destination", "writable");
            lines.add("destination: " + destination.state().shownUrl() + " can be written");
            destination.tables(readable(workspace, objects)).forEach(this::tell);
            if (workspace.settings().upkeep().views()) {
                destination.views(readable(workspace, objects)).forEach(this::tell);
            }
            return true;
        } catch (LoadException e) {
            CommandFailure failure = DestinationAccess.failure(e);
            destinationFailed(failure);
            return failure.exitCode() != ExitCode.USAGE;
        } catch (CommandFailure e) {
            destinationFailed(e);
            return false;
        }
    }

    private void tell(Finding finding) {
        document.withArray("tables").addObject().put("object", finding.object()).put("message", finding.message());
        lines.add(finding.message());
        if (finding.isFatal()) {
            endsWith(ExitCode.USAGE);
        }
    }

    private static List<ReplicatedObject> readable(Workspace workspace, List<String> objects) {
        return objects.stream()
                .map(workspace.files()::file)
                .flatMap(Optional::stream)
                .map(ObjectFile::object)
                .toList();
    }

    private void destinationFailed(CommandFailure failure) {
        document.put("destination", failure.getMessage());
        lines.add(failure.getMessage());
        endsWith(failure.exitCode());
    }

    private void checkSource(Workspace workspace, List<String> objects, String url) throws Exception {
        try (Survey survey = workspace.survey()) {
            if (!checkCredentials(workspace, survey, url)) {
                return;
            }
            for (ObjectFileException file : workspace.addRoutes(survey::add, objects)) {
                if (workspace.files().file(file.object()).isPresent()) {
                    refuse(file);
                }
            }
            tell(survey.probe(readable(workspace, objects), RequestListener.NONE));
        }
    }

    /** Whether it makes sense to ask for the objects. */
    private boolean checkCredentials(Workspace workspace, Survey survey, String url) {
        try {
            Optional<SourceException> failure =
                    workspace.credentials().check(survey.activeCampaign(), MOST_TRIES, RequestListener.NONE);
            if (failure.map(SourceException::isTransient).orElse(false)) {
                throw workspace.credentials().unreachable(failure.get());
            }
            String verdict = failure.map(e -> "not checked: " + withoutSubject(e.getMessage(), "credentials"))
                    .orElse("accepted");
            document.put("credentials", verdict);
            lines.add("credentials: " + verdict + (failure.isPresent() ? "" : " by " + url));
            return true;
        } catch (CommandFailure e) {
            document.put("credentials", e.getMessage());
            lines.add("credentials: " + e.getMessage());
            endsWith(e.exitCode());
            return false;
        }
    }

    /** Messages of the source begin with what was asked for. */
    private static String withoutSubject(String message, String subject) {
        return message.startsWith(subject + ": ") ? message.substring(subject.length() + 2) : message;
    }

    private void tell(List<Probe> probes) {
        ArrayNode objects = document.putArray("objects");
        for (Probe probe : probes) {
            ObjectNode object = objects.addObject();
            object.put("object", probe.object().name());
            object.put("access", Access.of(probe).word());
            object.put("rows", JsonFields.orNull(probe.records()));
            if (probe.failure() != null) {
                object.put("error", probe.failure().getMessage());
            }
            if (Access.of(probe) == Access.NOT_PERMITTED) {
                object.put("needs", probe.object().permissionNeeded());
            }
            lines.add(probe.object().name() + ": " + words(probe));
        }
        List<Access> found = probes.stream().map(Access::of).toList();
        if (!found.isEmpty() && found.stream().allMatch(Access::isSkipped)) {
            endsWith(ExitCode.CREDENTIALS);
        }
        if (found.contains(Access.FAILED)) {
            endsWith(ExitCode.OBJECT_FAILED);
        }
    }

    private static String words(Probe probe) {
        return switch (Access.of(probe)) {
            case READABLE ->
                "readable"
                        + (probe.records().isPresent() ? ", " + probe.records().getAsLong() + " records" : "");
            case NOT_PERMITTED ->
                "not permitted (HTTP 403); needs " + probe.object().permissionNeeded();
            case ABSENT -> "not available on this plan (HTTP 404)";
            case FAILED ->
                "failed: "
                        + withoutSubject(
                                probe.failure().getMessage(), probe.object().name());
        };
    }

    /** What was found first decides, except that a wrong file or setting comes before all else. */
    private void endsWith(int code) {
        exitCode = exitCode == ExitCode.DONE || code == ExitCode.USAGE ? code : exitCode;
    }
}
