package org.acreplica.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.report.Words;

/**
 * Something that needs attention.
 *
 * @param subject the object, file, or shared service concerned
 * @param object whether the subject is an object that is served
 * @param what the problem, as a clause or as the original message
 * @param remedy what happens automatically, and what the user should do
 */
public record Problem(String subject, boolean object, String what, String remedy) {

    /** Shared problems first, then object files, then objects by name. */
    static List<Problem> of(Overview overview) {
        List<Problem> problems = new ArrayList<>();
        overview.destinationError()
                .ifPresent(error -> problems.add(new Problem(
                        "destination",
                        false,
                        error,
                        "Runs wait and continue on their own. Check that the database is up and reachable.")));
        if (overview.credentialsRefused()) {
            problems.add(new Problem(
                    "ActiveCampaign",
                    false,
                    "it rejects the API key",
                    "Copy the URL and key again from Settings > Developer, and restart."));
        }
        overview.fileProblems().forEach(file -> problems.add(of(file, overview)));
        for (ObjectView object : overview.objects()) {
            if (object.hasFailed() || object.isLate()) {
                problems.add(of(object));
            }
        }
        return problems;
    }

    /** The age of a copy that is late. */
    static String age(ObjectView object) {
        return object.lag()
                        .map(lag -> "the copy is " + Words.duration(lag) + " old")
                        .orElse("no copy yet")
                + ", more than twice its frequency of "
                + Words.duration(object.served().frequency());
    }

    private static Problem of(ObjectFileProblem file, Overview overview) {
        String served = overview.object(file.object()).isPresent()
                ? "Until then, the previous version of the file is used."
                : "";
        return new Problem(
                file.file(),
                false,
                (file.line() > 0 ? "line " + file.line() + ": " : "") + file.reason(),
                "Correct the file; it is reloaded automatically. " + served);
    }

    private static Problem of(ObjectView object) {
        List<String> what = new ArrayList<>();
        object.error().ifPresent(what::add);
        if (object.isLate()) {
            what.add(age(object));
        }
        return new Problem(object.name(), true, String.join("; ", what), remedy(object));
    }

    private static String remedy(ObjectView object) {
        if (object.going().isPresent()) {
            return "It is being read again now.";
        }
        if (object.served().paused()) {
            return "It is paused: resume it on its page.";
        }
        String next = object.served().nextRun().map(at -> next(at, object.at())).orElse("");
        if (object.hasFailed()) {
            return next + " Rows and cursor are kept until then.";
        }
        return object.served().missedRuns() > 0
                ? "Its runs take longer than its frequency. Set sync.frequency." + object.name()
                        + " to at least what plan prints."
                : next;
    }

    private static String next(Instant next, Instant now) {
        return next.isAfter(now)
                ? "The next run begins in " + Words.roughly(Duration.between(now, next)) + "."
                : "The next run is due now.";
    }
}
