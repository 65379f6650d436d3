package org.acreplica.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.replica.WorkLeft;

/**
 * All that the service shows, at one moment.
 *
 * @param objects by name
 * @param fileProblems what is wrong with the object files
 * @param work what is left to be read
 * @param destinationError why the destination did not answer the last look at it; empty if it did
 * @param sourceAnswers whether the last request to ActiveCampaign was answered
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

    /** What needs a look, what concerns all objects first. */
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
