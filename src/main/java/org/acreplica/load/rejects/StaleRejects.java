package org.acreplica.load.rejects;

import java.util.List;
import org.acreplica.model.run.CompleteRead;
import org.acreplica.model.run.Finish;

/**
 * Rejects that a complete read did not meet again.
 *
 * @param records the ids of records that are gone
 * @param values of rejects without a record's id
 */
public record StaleRejects(List<String> records, List<String> values) {

    /** None if no complete read ends. What an earlier run has met of one without an id is not known to this one. */
    public static StaleRejects of(Finish finish, StoredRejects stored) {
        String object = finish.object().name();
        CompleteRead read = finish.read();
        return read == null
                ? new StaleRejects(List.of(), List.of())
                : new StaleRejects(
                        stored.unmetRecords(object, read.met()),
                        read.inOneRun() ? stored.unmetValues(object) : List.of());
    }
}
