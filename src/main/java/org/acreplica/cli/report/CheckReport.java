package org.acreplica.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.load.DestinationCheck.Finding;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.report.JsonFields;
import org.acreplica.source.Probe;
import org.acreplica.source.request.SourceException;

/** The findings of {@code check}, as lines of text or one JSON document, and the resulting exit code. */
public final class CheckReport {

    private final ObjectNode document = JsonFields.document();
    private final List<String> lines = new ArrayList<>();
    private int exitCode = ExitCode.DONE;

    public CheckReport() {
        document.putArray("refused_files");
        document.putArray("tables");
    }

    public void addRefused(ObjectFileException file) {
        document.withArray("refused_files").add(file.getMessage());
        lines.add(file.object() + ": " + file.getMessage());
        endsWith(ExitCode.USAGE);
    }

    /** @param refusal why the test notice was rejected; empty if it was accepted */
    public void addNotices(String host, Optional<String> refusal) {
        document.put("notices", refusal.orElse("taken"));
        lines.add(refusal.map(reason -> "notify.url: " + host + " rejected the test notice: " + reason
                        + ". Copy the webhook URL again.")
                .orElse("notices: " + host + " accepted the test notice"));
        if (refusal.isPresent()) {
            endsWith(ExitCode.USAGE);
        }
    }

    public void addWritable(String destination) {
        document.put("destination", "writable");
        lines.add("destination: " + destination + " can be written");
    }

    public void addFinding(Finding finding) {
        document.withArray("tables").addObject().put("object", finding.object()).put("message", finding.message());
        lines.add(finding.message());
        if (finding.isFatal()) {
            endsWith(ExitCode.USAGE);
        }
    }

    public void addDestination(CommandFailure failure) {
        document.put("destination", failure.getMessage());
        lines.add(failure.getMessage());
        endsWith(failure.exitCode());
    }

    /** @param failure why the key was not accepted; empty if it was */
    public void addCredentials(String url, Optional<SourceException> failure) {
        String verdict = failure.map(e -> "not checked: " + withoutSubject(e.getMessage(), "credentials"))
                .orElse("accepted");
        document.put("credentials", verdict);
        lines.add("credentials: " + verdict + (failure.isPresent() ? "" : " by " + url));
    }

    public void addCredentials(CommandFailure failure) {
        document.put("credentials", failure.getMessage());
        lines.add("credentials: " + failure.getMessage());
        endsWith(failure.exitCode());
    }

    public void addObjects(List<Probe> probes) {
        ArrayNode objects = document.putArray("objects");
        for (Probe probe : probes) {
            Access access = Access.of(probe);
            ObjectNode object = objects.addObject();
            object.put("object", probe.object().name());
            object.put("access", access.word());
            object.put("rows", JsonFields.orNull(probe.records()));
            if (probe.failure() != null) {
                object.put("error", probe.failure().getMessage());
            }
            if (access == Access.NOT_PERMITTED) {
                object.put("needs", probe.object().permissionNeeded());
            }
            lines.add(probe.object().name() + ": " + words(probe, access));
        }
        endsWith(Access.exitCode(probes.stream().map(Access::of).toList()));
    }

    /** The first problem found decides, except that an invalid file or setting takes precedence. */
    public int exitCode() {
        return exitCode;
    }

    public String text() {
        return String.join(System.lineSeparator(), lines);
    }

    public ObjectNode json() {
        return document.put("exit_code", exitCode);
    }

    private static String words(Probe probe, Access access) {
        return switch (access) {
            case READABLE ->
                "readable"
                        + (probe.records().isPresent() ? ", " + probe.records().getAsLong() + " records" : "");
            case NOT_PERMITTED ->
                "not permitted (HTTP 403); needs " + probe.object().permissionNeeded();
            case ABSENT -> "not available on this plan (HTTP 404)";
            case FAILED ->
                "failed: "
                        + withoutSubject(
                                Objects.requireNonNull(probe.failure()).getMessage(),
                                probe.object().name());
        };
    }

    /** Removes the object, with which messages of the source begin. */
    private static String withoutSubject(String message, String subject) {
        return message.startsWith(subject + ": ") ? message.substring(subject.length() + 2) : message;
    }

    private void endsWith(int code) {
        exitCode = exitCode == ExitCode.DONE || code == ExitCode.USAGE ? code : exitCode;
    }
}
