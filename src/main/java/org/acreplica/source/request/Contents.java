package org.acreplica.source.request;

import java.util.List;
import java.util.Optional;

/**
 * The expected contents of a response.
 *
 * @param recordsKey the key of the array of records; empty if a response is only checked
 * @param countedBy the key of the array that paging and total refer to; usually the same
 * @param includes related records requested; missing ones are no error
 */
public record Contents(Optional<String> recordsKey, Optional<String> countedBy, List<Include> includes) {

    public static final Contents NOTHING = new Contents(Optional.empty(), Optional.empty(), List.of());

    public Contents {
        includes = List.copyOf(includes);
    }

    public static Contents of(String recordsKey) {
        return new Contents(Optional.of(recordsKey), Optional.of(recordsKey), List.of());
    }

    public Contents countedBy(String key) {
        return new Contents(recordsKey, Optional.of(key), includes);
    }

    public Contents including(List<Include> others) {
        return new Contents(recordsKey, countedBy, others);
    }

    public boolean isCountedByItself() {
        return recordsKey.equals(countedBy);
    }
}
