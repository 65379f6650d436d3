package org.acreplica.fake;

import java.util.function.LongUnaryOperator;
import org.acreplica.fake.Node.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which record of one object owns which of another: owned records are dealt out in order, each owner getting a run of
 * neighbours. The field {@code _share} in the owners' template sets an owner's share relative to others, one by
 * default; a loner gets none. Computed in both directions without storing lists.
 */
final class Sharing {

    private static final int BLOCK = 8;
    private static final String SHARE = "_share";

    private final Blueprint owners;
    private final Blueprint children;

    /** Neighbours are usually requested in sequence. */
    private volatile Block latest = new Block(-1, new long[] {0});

    Sharing(Blueprint owners, Blueprint children) {
        this.owners = owners;
        this.children = children;
    }

    /** Owners that share a fixed run of children; {@code parts[i]} is the sum of the shares before the i-th owner. */
    private record Block(long number, long[] parts) {

        int size() {
            return parts.length - 1;
        }

        long all() {
            return parts[size()];
        }
    }

    /** The position of the owner; negative if a child at this position has no owner. */
    long ownerOf(long child) {
        if (owners.size() == 0 || child >= children.size()) {
            return -1;
        }
        Block block = block(Math.floorDiv(child * owners.size(), (long) BLOCK * children.size()));
        int place = 0;
        while (place + 1 < block.size() && first(block, place + 1) <= child) {
            place++;
        }
        return block.number() * BLOCK + place;
    }

    /** The position of the first child of this or a later owner. */
    long firstOf(long owner) {
        return owner < owners.size() ? first(block(owner / BLOCK), (int) (owner % BLOCK)) : children.size();
    }

    /** The position after the last child of this owner. */
    long endOf(long owner) {
        return owner < owners.size() ? first(block(owner / BLOCK), (int) (owner % BLOCK) + 1) : children.size();
    }

    private long first(Block block, int place) {
        long parts = block.number() * BLOCK * block.all() + block.size() * block.parts()[place];
        return -Math.floorDiv(-parts * children.size(), block.all() * owners.size());
    }

    private Block block(long number) {
        Block block = latest;
        if (block.number() != number) {
            block = made(number);
            latest = block;
        }
        return block;
    }

    private Block made(long number) {
        Block block = dealt(number, this::share);
        return block.all() == 0 ? dealt(number, owner -> owners.loner(owner) ? 0 : 1) : block;
    }

    private Block dealt(long number, LongUnaryOperator share) {
        int size = (int) Math.min(BLOCK, owners.size() - number * BLOCK);
        long[] parts = new long[size + 1];
        for (int i = 0; i < size; i++) {
            parts[i + 1] = parts[i] + share.applyAsLong(number * BLOCK + i);
        }
        return new Block(number, parts);
    }

    private long share(long owner) {
        if (owners.loner(owner)) {
            return 0;
        }
        Node part = part(owners.template().variant(owner));
        String text = part == null ? null : part.text(owners.row(owner));
        return text == null ? 1 : Long.parseLong(text);
    }

    private @Nullable Node part(Group record) {
        if (!record.has(SHARE)) {
            return null;
        }
        Group shares = (Group) record.field(SHARE);
        String table = children.facts().table();
        return shares.has(table) ? shares.field(table) : null;
    }
}
