package org.acreplica.source.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an unfinished reading continues.
 *
 * @param offset of the next page; null if the reading is by ranges
 * @param total the total sent with the pages so far; null if none was sent
 * @param totalHas how the total changed before the position; null if it did not, as in positions of older versions
 * @param lastId of the record before the offset, which reveals whether the list has moved; null if there is none
 * @param ranges null if the reading is by offset
 * @param withoutId records before the position that have no usable id; null for none
 * @param passedOver skipped records before the position; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Position(
        @Nullable Long offset,
        @Nullable Long total,
        @Nullable Change totalHas,
        @Nullable Long lastId,
        @Nullable List<Range> ranges,
        @Nullable Long withoutId,
        @Nullable Long passedOver) {

    /** The offset of the next page; that of the first page if the reading is by ranges. */
    public long offsetOrFirst() {
        return offset == null ? 0 : offset;
    }

    /** Whether reading continues at the same place, regardless of what is known of the records there. */
    public boolean isSamePlaceAs(Position other) {
        return Objects.equals(offset, other.offset) && Objects.equals(starts(), other.starts());
    }

    private @Nullable List<Long> starts() {
        return ranges == null ? null : ranges.stream().map(Range::after).toList();
    }

    /** How a total changes while pages are read. A total that shrank has also changed. */
    public enum Change {
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("shrank")
        SHRANK
    }

    /**
     * A range of ids, read in ascending order.
     *
     * @param start number of records before the range
     * @param after the last id that is committed
     * @param before the first id of the next range; null for the last range
     * @param left approximate number of records still to be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Range(long start, long after, @Nullable Long before, long left) {}
}
