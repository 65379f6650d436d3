package org.acreplica.fake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that an account's records are generated from; immutable, and without stored records. */
final class World {

    private final Map<String, Blueprint> blueprints = new LinkedHashMap<>();
    private final Map<String, Map<String, Sharing>> sharings = new ConcurrentHashMap<>();
    private final long seed;
    private final long now;

    World(long seed, LocalDate baseDate, Map<String, Integer> sizes, boolean demo) {
        this.seed = seed;
        this.now = baseDate.atStartOfDay(Moments.ZONE).toEpochSecond();
        sizes.keySet().forEach(Catalogue::facts);
        Catalogue.OBJECTS.forEach((table, facts) -> {
            long salt = Draws.mix(seed, Draws.salt(table));
            blueprints.put(table, new Blueprint(this, facts, Template.of(table), facts.size(sizes, demo), salt));
        });
    }

    Blueprint blueprint(String table) {
        Blueprint blueprint = blueprints.get(table);
        if (blueprint == null) {
            throw new IllegalArgumentException("no object " + table);
        }
        return blueprint;
    }

    /** How the records of {@code owners} own those of {@code children}. */
    Sharing sharing(String owners, String children) {
        Map<String, Sharing> own = sharings.get(owners);
        Sharing known = own == null ? null : own.get(children);
        return known == null ? newSharing(owners, children) : known;
    }

    private Sharing newSharing(String owners, String children) {
        return sharings.computeIfAbsent(owners, table -> new ConcurrentHashMap<>())
                .computeIfAbsent(children, table -> new Sharing(blueprint(owners), blueprint(table)));
    }

    long seed() {
        return seed;
    }

    /** The epoch second at the end of day 0: all changes are before it. */
    long now() {
        return now;
    }
}
