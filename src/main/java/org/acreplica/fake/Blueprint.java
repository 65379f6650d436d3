package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.acreplica.fake.Catalogue.ObjectFacts;
import org.jspecify.annotations.Nullable;

/** One object of a {@link World}: the number of its records, their ids, and each record by position. */
record Blueprint(World world, ObjectFacts facts, Template template, int size, long salt) {

    private static final int SPACING = 3;
    private static final int TYPICAL_LENGTH = 512;
    private static final long TWO_YEARS = 730L * 24 * 60 * 60;
    private static final long FEW_DAYS = 5L * 24 * 60 * 60;
    private static final long LONER = 40;
    private static final long LONE_PLACE = 17;

    /** Ids ascend with the position and have gaps, as after deletions. */
    long idAt(long index) {
        return facts.firstId() + SPACING * index + Draws.below(Draws.mix(salt, ~index), SPACING);
    }

    /** The position of an id, also beyond the size; negative if no record has it. */
    long indexOf(long id) {
        long index = Math.floorDiv(id - facts.firstId(), SPACING);
        return index >= 0 && idAt(index) == id ? index : -1;
    }

    Row row(long index) {
        long key = Draws.mix(salt, index);
        double age = (index + Draws.unit(Draws.mix(key, 1))) / Math.max(size, index + 1);
        long jitter = Draws.below(Draws.mix(key, 2), FEW_DAYS);
        long created = Math.min(world.now() - TWO_YEARS + (long) (TWO_YEARS * age) + jitter, world.now() - 2);
        double later = Draws.unit(Draws.mix(key, 3));
        long changed = created + 1 + (long) ((world.now() - created - 2) * later * later);
        return new Row(this, index, idAt(index), key, created, Draws.mix(key, 4) % 12 == 0 ? Row.NEVER : changed);
    }

    Sharing sharedBy(Blueprint owners) {
        return world.sharing(owners.facts().table(), facts.table());
    }

    /**
     * An item of an array in the record at this position, as JSON; null if the position does not exist.
     *
     * @param which any number
     */
    @Nullable
    String item(long index, String field, long which) {
        if (index < 0) {
            return null;
        }
        Node.Group array = (Node.Group) template.variant(index).field(field);
        return array.item(which).json(row(index));
    }

    byte[] json(Row row) {
        StringBuilder json = new StringBuilder(TYPICAL_LENGTH);
        template.variant(row.index()).write(row, json);
        return json.toString().getBytes(UTF_8);
    }

    /** The position selected by a draw, never that of a loner; negative if there are no records. */
    long pick(long draw) {
        return size == 0 ? -1 : sociable(Draws.below(draw, size));
    }

    /**
     * In larger objects, one record in forty is referred to by no other, so that a day's deletions leave no dangling
     * references.
     */
    boolean loner(long index) {
        return index >= size || (size > LONER && index % LONER == LONE_PLACE && index + 1 < size);
    }

    private long sociable(long index) {
        return loner(index) ? index + 1 : index;
    }

    /** Number of records that are not loners. */
    long sociables() {
        return size > LONER ? size - (size - 2 - LONE_PLACE) / LONER - 1 : size;
    }

    /** The position of the n-th record that is not a loner, from 0. */
    long sociableAt(long n) {
        if (size <= LONER) {
            return n;
        }
        long place = n % (LONER - 1);
        return sociable(n / (LONER - 1) * LONER + place + (place > LONE_PLACE ? 1 : 0));
    }
}
