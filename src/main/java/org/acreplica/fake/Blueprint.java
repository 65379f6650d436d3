package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.acreplica.fake.Catalogue.ObjectFacts;

/** One object of a {@link World}: how many records it has, their ids, and each record by its position. */
record Blueprint(World world, ObjectFacts facts, Template template, int size, long salt) {

    private static final int SPACING = 3;
    private static final long TWO_YEARS = 730L * 24 * 60 * 60;
    private static final long FEW_DAYS = 5L * 24 * 60 * 60;
    private static final long LONER = 40;

    /** Ids ascend with the position and have holes, as deletions leave them. */
    long idAt(long index) {
        return facts.firstId() + SPACING * index + Draws.below(Draws.mix(salt, ~index), SPACING);
    }

    /** The position of the id, also beyond the size; negative if no record has it. */
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

    byte[] json(Row row) {
        StringBuilder json = new StringBuilder(2048);
        template.variant(row.index()).write(row, json);
        return json.toString().getBytes(UTF_8);
    }

    /** The position at which a draw falls, never that of a loner; negative if there are no records. */
    long pick(long draw) {
        return size == 0 ? -1 : sociable(Draws.below(draw, size));
    }

    /**
     * A record in forty of a larger object is referred to by no other, so that a day's deletions leave no reference
     * behind that leads nowhere.
     */
    boolean loner(long index) {
        return index >= size || (size > LONER && index % LONER == 17 && index + 1 < size);
    }

    private long sociable(long index) {
        return loner(index) ? index + 1 : index;
    }

    /** The one record that owns position {@code child} of {@code children}: these are shared out in blocks. */
    long ownerOf(long child, Blueprint children) {
        if (size == 0 || children.size == 0) {
            return -1;
        }
        long block = Math.min(child, children.size - 1) * size / children.size;
        return sociable(block);
    }

    /** The first position of {@code children} that is owned from {@code index} on. */
    long firstOwned(long index, Blueprint children) {
        long block = index > 0 && loner(index - 1) ? index - 1 : index;
        return Math.min(-Math.floorDiv(-block * children.size, Math.max(size, 1)), children.size);
    }

    /** The position after the last of {@code children} that {@code index} owns; a loner owns none. */
    long endOwned(long index, Blueprint children) {
        if (loner(index)) {
            return firstOwned(index, children);
        }
        return Math.min(-Math.floorDiv(-(index + 1) * children.size, Math.max(size, 1)), children.size);
    }
}
