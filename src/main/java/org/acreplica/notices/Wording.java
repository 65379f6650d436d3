package org.acreplica.notices;

import java.time.Clock;
import java.time.Duration;
import org.acreplica.model.run.RunRecord;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.report.Words;
import org.acreplica.sync.Outcome;
import org.acreplica.web.status.ObjectView;
import org.jspecify.annotations.Nullable;

/** The texts of notices. */
final class Wording {

    private final String account;
    private final Clock clock;

    Wording(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    Notice failed(Event event, Outcome outcome) {
        String reason = outcome.reason();
        return ofRun(event, outcome, outcome.run().object() + " failed: " + reason, reason);
    }

    Notice recovered(Outcome outcome) {
        return ofRun(Event.OBJECT_RECOVERED, outcome, outcome.run().object() + " is replicated again.", null);
    }

    Notice newFields(Outcome outcome) {
        String names = String.join(", ", outcome.newFields());
        String text = outcome.run().object() + " has new fields not in its object file: " + names;
        return ofRun(Event.FIELDS_NEW, outcome, text, names);
    }

    Notice stale(ObjectView object) {
        String age = object.lag()
                .map(lag -> "the copy is " + Words.duration(lag) + " old")
                .orElse("no copy yet");
        Duration frequency = object.served().frequency();
        return new Notice(
                Event.OBJECT_STALE,
                text(object.name() + ": " + age + ", more than twice its frequency of " + Words.duration(frequency)),
                object.name(),
                null,
                object.error().orElse(null),
                clock.instant());
    }

    Notice refused(ObjectFileProblem problem) {
        String object = problem.object().isEmpty() ? null : problem.object();
        String reason = problem.toString();
        return new Notice(Event.FILE_REFUSED, text("Object file " + reason), object, null, reason, clock.instant());
    }

    Notice credentialsRefused() {
        return of(
                Event.CREDENTIALS_REFUSED,
                "ActiveCampaign rejected the API key. Copy the URL and key again from Settings > Developer.",
                null);
    }

    Notice destinationLost(@Nullable String reason) {
        return of(
                Event.DESTINATION_LOST,
                "The destination cannot be reached or written" + (reason == null ? "." : ": " + reason),
                reason);
    }

    Notice destinationBack() {
        return of(Event.DESTINATION_BACK, "The destination is reachable again.", null);
    }

    private Notice ofRun(Event event, Outcome outcome, String text, @Nullable String detail) {
        RunRecord run = outcome.run();
        return new Notice(event, text(text), run.object(), run.runId(), detail, clock.instant());
    }

    private Notice of(Event event, String text, @Nullable String detail) {
        return Notice.of(event, text(text), detail, clock.instant());
    }

    /** Names the account first, for receivers that watch several. */
    private String text(String sentence) {
        return account + ": " + sentence;
    }
}
