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
 * @param total as it was said on the pages so far; null if it was not
 * @param totalHas what the total did before the position; null if it stood still, as in positions of older versions
 * @param lastId of the record before the offset, by which a moved list is noticed; null if there is none
 * @param ranges null if the reading is by offset
 * @param withoutId records before it that have no usable id; null for none
 * @param passedOver places before it that were passed over; null for none
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

    /** The offset of the next page; that of the first page where the reading is by ranges. */
    public long offsetOrFirst() {
        return offset == null ? 0 : offset;
    }

    /** Whether reading continues at the same place, whatever is said of the records there. */
    public boolean isSamePlaceAs(Position other) {
        return Objects.equals(offset, other.offset) && Objects.equals(starts(), other.starts());
    }

    private @Nullable List<Long> starts() {
        return ranges == null ? null : ranges.stream().map(Range::after).toList();
    }

    /** What a total does while pages are read. One that shrank has changed, too. */
    public enum Change {
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("shrank")
        SHRANK
    }

    /**
     * A part of the ids, read in their order.
     *
     * @param start the number of records before the range
     * @param after the last id that is committed
     * @param before the first id of the next range; null for the last one
     * @param left about how many records are still to be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Range(long start, long after, @Nullable Long before, long left) {}
}
