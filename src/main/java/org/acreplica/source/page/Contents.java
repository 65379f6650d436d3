package org.acreplica.source.page;

import java.util.List;

/**
 * What a response is to hold.
 *
 * @param recordsKey the key of the array of records; null where none is expected
 * @param countedBy the key of the array whose records pages and total count; as a rule the same
 * @param includes what else is asked for: missing, it is no error
 */
public record Contents(String recordsKey, String countedBy, List<Include> includes) {

    public Contents {
        includes = List.copyOf(includes);
    }

    /** @param recordsKey null where a response is only to be checked */
    public static Contents of(String recordsKey) {
        return new Contents(recordsKey, recordsKey, List.of());
    }

    public Contents countedBy(String key) {
        return new Contents(recordsKey, key, includes);
    }

    public Contents including(List<Include> others) {
        return new Contents(recordsKey, countedBy, others);
    }

    boolean isCountedByItself() {
        return recordsKey == null || recordsKey.equals(countedBy);
    }
}
