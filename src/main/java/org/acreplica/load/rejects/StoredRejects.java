package org.acreplica.load.rejects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Statements;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the stored rejects during a run, so that they show current problems: whether an object has any, and which of
 * those without a record id the run has met again. The latter are identified by their value, which may occur several
 * times in one pass over a list.
 *
 * <p>Thread-safe: an object's rows may also arrive with another object's pages.
 */
public final class StoredRejects {

    private static final class OfObject {
        private boolean any;
        private final Map<Long, Integer> withoutId = new HashMap<>();
        private final Map<Long, Integer> metInPass = new HashMap<>();
        private final Set<Long> met = new HashSet<>();
    }

    private final Destination destination;
    private final Map<String, OfObject> objects = new ConcurrentHashMap<>();

    public StoredRejects(Destination destination) {
        this.destination = destination;
    }

    /** Reads what is stored for an object. */
    public void look(String object) {
        OfObject stored = new OfObject();
        stored.any = !query("any-reject", Map.of("object", object), row -> true).isEmpty();
        if (stored.any) {
            query("rejects-without-id", Map.of("object", object), row -> row.getString("value"))
                    .forEach(value -> stored.withoutId.merge(digest(value), 1, Integer::sum));
        }
        objects.put(object, stored);
    }

    /** A pass over the list begins. */
    public synchronized void beginPass(String object) {
        OfObject stored = objects.get(object);
        if (stored != null) {
            stored.metInPass.clear();
        }
    }

    /** Whether the object may have any. */
    boolean mayBeThere(String object) {
        OfObject stored = objects.get(object);
        return stored == null || stored.any;
    }

    /**
     * Number of stored rejects of a value without a record id, beyond those that this pass has met.
     *
     * @param value as stored by {@link Reject}
     */
    synchronized int ahead(String object, String value) {
        OfObject stored = objects.get(object);
        long digest = digest(value);
        return stored == null ? 0 : stored.withoutId.getOrDefault(digest, 0) - stored.metInPass.getOrDefault(digest, 0);
    }

    /** Rejects have been committed. */
    public synchronized void loaded(List<ObjectRows> tables) {
        for (ObjectRows table : tables) {
            for (Reject reject : table.rejects()) {
                OfObject stored = objects.computeIfAbsent(table.object().name(), object -> new OfObject());
                stored.any = true;
                if (reject.recordId() == null) {
                    long digest = digest(reject.value());
                    int met = stored.metInPass.merge(digest, 1, Integer::sum);
                    stored.withoutId.merge(digest, met, Math::max);
                    stored.met.add(digest);
                }
            }
        }
    }

    /** The record ids of stored rejects whose record a read did not meet. */
    List<String> unmetRecords(String object, LongPredicate met) {
        return mayBeThere(object)
                ? query("rejected-records", Map.of("object", object), row -> row.getString("record_id")).stream()
                        .filter(id -> !met.test(Long.parseLong(id)))
                        .toList()
                : List.of();
    }

    /** The values of stored rejects without a record's id that no read has met since they were looked up. */
    List<String> unmetValues(String object) {
        OfObject stored = objects.get(object);
        if (stored == null || stored.met.containsAll(stored.withoutId.keySet())) {
            return List.of();
        }
        List<String> unmet = new ArrayList<>();
        query("rejects-without-id", Map.of("object", object), row -> row.getString("value")).stream()
                .filter(Objects::nonNull)
                .filter(value -> !stored.met.contains(digest(value)))
                .forEach(unmet::add);
        return unmet;
    }

    private <T> List<T> query(String statement, Map<String, ?> parameters, Statements.Reader<T> reader) {
        return destination.transaction(
                "the rejects could not be read",
                connection ->
                        Statements.query(connection, destination.dialect().statement(statement), parameters, reader));
    }

    /** Short, and practically unique. */
    private static long digest(@Nullable String value) {
        byte[] text = Objects.toString(value, "").getBytes(StandardCharsets.UTF_8);
        long hash = 0xcbf29ce484222325L;
        for (byte each : text) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
