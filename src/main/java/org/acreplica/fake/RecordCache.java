package org.acreplica.fake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Caches serialized records, up to a sixteenth of the heap; others are serialized each time. */
final class RecordCache {

    private static final int LARGEST_OBJECT = 200_000;
    private static final int OVERHEAD = 24;

    private final Map<String, AtomicReferenceArray<byte[]>> written = new ConcurrentHashMap<>();
    private final AtomicLong room =
            new AtomicLong(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16));

    byte[] json(Blueprint blueprint, long index) {
        if (blueprint.size() > LARGEST_OBJECT) {
            return blueprint.json(blueprint.row(index));
        }
        AtomicReferenceArray<byte[]> records = written.computeIfAbsent(
                blueprint.facts().table(), table -> new AtomicReferenceArray<>(blueprint.size()));
        byte[] json = records.get((int) index);
        if (json != null) {
            return json;
        }
        byte[] made = blueprint.json(blueprint.row(index));
        if (room.addAndGet(-made.length - OVERHEAD) >= 0) {
            records.set((int) index, made);
        }
        return made;
    }
}
