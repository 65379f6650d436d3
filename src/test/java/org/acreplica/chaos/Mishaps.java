package org.acreplica.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What befalls the replications into one database: the moment at which a process dies, trouble around a statement. */
final class Mishaps {

    private static final Map<String, Mishaps> BY_DATABASE = new ConcurrentHashMap<>();

    private final Operations operations = new Operations();
    private volatile DatabaseTrouble trouble = DatabaseTrouble.none();

    private Mishaps() {}

    /** @param url of a database, whatever its options */
    static Mishaps of(String url) {
        return BY_DATABASE.computeIfAbsent(url.replaceFirst("[?].*$", ""), any -> new Mishaps());
    }

    Operations operations() {
        return operations;
    }

    DatabaseTrouble trouble() {
        return trouble;
    }

    void comes(DatabaseTrouble next) {
        trouble = next;
    }
}
