package org.acreplica.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.objectfiles.ObjectFileProblem;

/**
 * All that the service shows, at one moment.
 *
 * @param objects by name
 * @param destinationError why the destination did not answer the last look at it; empty where it did
 * @param sourceAnswers whether the last request to ActiveCampaign was answered
 * @param credentialsRefused whether ActiveCampaign refuses the key
 */
public record Overview(
        Instant at,
        List<ObjectView> objects,
        List<ObjectFileProblem> problems,
        Optional<String> destinationError,
        boolean sourceAnswers,
        boolean credentialsRefused) {

    public Optional<ObjectView> object(String name) {
        return objects.stream().filter(object -> object.name().equals(name)).findFirst();
    }

    public long count(Condition condition) {
        return objects.stream()
                .filter(object -> object.condition() == condition)
                .count();
    }
}
