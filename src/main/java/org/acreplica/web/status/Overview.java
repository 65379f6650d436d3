package org.acreplica.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.replica.WorkLeft;

/**
 * Everything that the service shows, at one moment.
 *
 * @param objects by name
 * @param fileProblems problems of the object files
 * @param work the remaining work
 * @param destinationError why the destination did not answer the last poll; empty if it did
 * @param sourceAnswers whether ActiveCampaign responded to the last request
 * @param credentialsRefused whether ActiveCampaign rejects the API key
 */
public record Overview(
        Instant at,
        List<ObjectView> objects,
        WorkLeft work,
        List<ObjectFileProblem> fileProblems,
        Optional<String> destinationError,
        boolean sourceAnswers,
        boolean credentialsRefused) {

    /** The problems; those that concern all objects first. */
    public List<Problem> problems() {
        return Problem.of(this);
    }

    public Optional<ObjectView> object(String name) {
        return objects.stream().filter(object -> object.name().equals(name)).findFirst();
    }

    public long count(Condition condition) {
        return objects.stream()
                .filter(object -> object.condition() == condition)
                .count();
    }
}
