package org.acreplica.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.testing.Replicas;

/** The work of an account's users: adds, changes and deletes records of all objects; from a seed. */
final class SoakEdits {

    private static final List<String> CHANGED_AT = List.of("udate", "mdate", "updated_timestamp", "updatedTimestamp");
    private static final List<String> TEXTS = List.of("name", "title", "email", "tag", "value", "firstName", "subject");

    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final FakeAccount account;
    private final Random random;
    private final Map<String, Integer> sizes = new HashMap<>();
    private long made;

    SoakEdits(FakeAccount account, long seed) {
        this.account = account;
        this.random = new Random(seed);
        Replicas.objects()
                .forEach(object -> sizes.put(object, account.collection(object).size()));
    }

    /** Number of edits. */
    long made() {
        return made;
    }

    void next() {
        List<String> objects = Replicas.objects();
        String object = objects.get(random.nextInt(objects.size()));
        FakeCollection collection = account.collection(object);
        List<Long> ids = collection.ids();
        if (ids.isEmpty()) {
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                ObjectNode added = changed(collection.record(id));
                added.put("id", Long.toString(ids.stream().max(Long::compare).orElseThrow() + 1));
                collection.put(added);
            }
            case 1 -> {
                // Keeps every read from missing half of a table, which would be refused.
                if (ids.size() > sizes.get(object) * 3 / 4) {
                    collection.remove(id);
                }
            }
            default -> collection.put(changed(collection.record(id)));
        }
        made++;
    }

    private ObjectNode changed(ObjectNode record) {
        String now = OffsetDateTime.now(ZoneOffset.ofHours(-6)).format(WIRE);
        CHANGED_AT.stream().filter(record::has).forEach(field -> record.put(field, now));
        TEXTS.stream()
                .filter(field -> record.path(field).isTextual())
                .forEach(field -> record.put(field, Integer.toString(random.nextInt(1_000_000))));
        return record;
    }
}
