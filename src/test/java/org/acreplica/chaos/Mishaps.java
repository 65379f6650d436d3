package org.acreplica.chaos;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults in a series of replications: the moment at which a process dies, trouble around a statement. They are found by
 * the URL of their database, which goes through {@link CrashDriver}.
 */
final class Mishaps {

    private static final Map<String, Mishaps> BY_ID = new ConcurrentHashMap<>();
    private static final Pattern ID = Pattern.compile("[?&]mishaps=([^&]+)");

    private final String id = UUID.randomUUID().toString();
    private final Operations operations = new Operations();
    private volatile DatabaseTrouble trouble = DatabaseTrouble.none();

    Mishaps() {
        BY_ID.put(id, this);
    }

    /** The URL of the database through the driver that causes them. */
    String before(String url) {
        return url.replaceFirst("^jdbc:", CrashDriver.PREFIX) + (url.contains("?") ? "&" : "?") + "mishaps=" + id;
    }

    static Mishaps of(String crashUrl) {
        Matcher named = ID.matcher(crashUrl);
        return named.find() ? BY_ID.get(named.group(1)) : new Mishaps();
    }

    /** The original URL for {@link #before}. */
    static String behind(String crashUrl) {
        String url = ID.matcher(crashUrl).replaceFirst("");
        String options = url.contains("?") ? url : url.replaceFirst("&", "?");
        return "jdbc:" + options.substring(CrashDriver.PREFIX.length());
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
