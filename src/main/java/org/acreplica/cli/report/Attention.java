package org.acreplica.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acreplica.cli.report.StatusReport.Line;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.report.Words;

/**
 * A problem of one object.
 *
 * @param message begins with the object's name
 */
public record Attention(String object, Kind kind, String message) {

    enum Kind {
        FILE_REFUSED,
        FAILED,
        /** The copy is older than twice the object's frequency. */
        STALE
    }

    /** A copy older than this many frequencies is stale. */
    private static final int OLDEST_IN_FREQUENCIES = 2;

    /** Above this number, stale copies share one line. */
    private static final int MOST_TOLD_ONE_BY_ONE = 3;

    /** @param frequency how often {@code run} replicates the object */
    public static List<Attention> to(
            Line line, Optional<ObjectFileException> refusal, Duration frequency, Instant now) {
        List<Attention> found = new ArrayList<>();
        String object = line.object();
        refusal.ifPresent(file -> found.add(
                new Attention(object, Kind.FILE_REFUSED, object + ": invalid object file: " + file.getMessage())));
        Optional<RunRecord> failed = line.run().filter(run -> run.status() == RunStatus.FAILED);
        failed.ifPresent(run -> found.add(new Attention(
                object,
                Kind.FAILED,
                object + " failed " + ago(Optional.ofNullable(run.finishedAt()).orElse(run.startedAt()), now) + ": "
                        + run.error())));
        line.state()
                .flatMap(ObjectState::lastSuccessAt)
                .filter(success -> success.plus(frequency.multipliedBy(OLDEST_IN_FREQUENCIES))
                        .isBefore(now))
                .ifPresent(success -> found.add(new Attention(
                        object,
                        Kind.STALE,
                        object + ": the copy is " + Words.roughly(Duration.between(success, now))
                                + " old, more than twice its frequency of " + Words.setting(frequency))));
        return found;
    }

    /** As lines of text. */
    static List<String> lines(List<Attention> all) {
        List<Attention> stale =
                all.stream().filter(each -> each.kind() == Kind.STALE).toList();
        boolean folded = stale.size() > MOST_TOLD_ONE_BY_ONE;
        List<String> lines = new ArrayList<>();
        all.stream()
                .filter(each -> !folded || each.kind() != Kind.STALE)
                .map(Attention::message)
                .forEach(lines::add);
        if (folded) {
            String first = stale.stream()
                    .limit(MOST_TOLD_ONE_BY_ONE)
                    .map(Attention::object)
                    .collect(Collectors.joining(", "));
            lines.add(stale.size() + " copies are older than twice their frequency: " + first + " and "
                    + (stale.size() - MOST_TOLD_ONE_BY_ONE) + " more. Is run running?");
        }
        return lines;
    }

    private static String ago(Instant then, Instant now) {
        return Words.roughly(Duration.between(then, now)) + " ago";
    }
}
