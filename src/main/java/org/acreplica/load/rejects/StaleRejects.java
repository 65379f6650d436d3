package org.acreplica.load.rejects;

import java.util.List;
import org.acreplica.model.run.CompleteRead;
import org.acreplica.model.run.Finish;

/**
 * Stored rejects that a complete read did not meet again.
 *
 * @param records the ids of records that are gone
 * @param values of rejects without a record id
 */
public record StaleRejects(List<String> records, List<String> values) {

    /**
     * None if the read is not complete. Rejects without an id that an earlier run has met are not known to this one.
     */
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
