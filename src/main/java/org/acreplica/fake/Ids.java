package org.acreplica.fake;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The ids of a collection. They are computed until one is added or removed, so that a million take no memory. */
final class Ids {

    private final Blueprint blueprint;
    private long[] kept = {};
    private boolean computed = true;
    private int size;

    /** Ascending, and kept so. */
    Ids(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.size = blueprint.size();
    }

    /** In any order; must not be added to. */
    Ids(Blueprint blueprint, long[] ids) {
        this.blueprint = blueprint;
        this.kept = ids;
        this.computed = false;
        this.size = ids.length;
    }

    int size() {
        return size;
    }

    long at(int position) {
        return computed ? blueprint.idAt(position) : kept[position];
    }

    LongStream stream() {
        return computed ? LongStream.range(0, size).map(blueprint::idAt) : Arrays.stream(kept, 0, size);
    }

    boolean contains(long id) {
        if (computed) {
            long index = blueprint.indexOf(id);
            return index >= 0 && index < size;
        }
        int position = firstFrom(id);
        return position < size && at(position) == id;
    }

    /** The first position whose id is at least the given one; only if ids ascend. */
    int firstFrom(long id) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(long id) {
        int position = firstFrom(id);
        if (position < size && at(position) == id) {
            return;
        }
        keep();
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, Math.max(16, size + (size >> 1)));
        }
        System.arraycopy(kept, position, kept, position + 1, size - position);
        kept[position] = id;
        size++;
    }

    boolean remove(long id) {
        int position = firstFrom(id);
        if (position == size || at(position) != id) {
            return false;
        }
        keep();
        System.arraycopy(kept, position + 1, kept, position, size - position - 1);
        size--;
        return true;
    }

    private void keep() {
        if (computed) {
            kept = stream().toArray();
            computed = false;
        }
    }
}
