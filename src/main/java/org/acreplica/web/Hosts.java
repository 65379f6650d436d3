package org.acreplica.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host names that the HTTP server accepts. Without such a list, a foreign page could resolve its own host name to
 * this machine and read responses in its visitor's browser (DNS rebinding).
 */
final class Hosts {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::\\d{0,5})?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*:.*");

    private final Set<String> added = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private final boolean everyAddress;

    /** @param listen the listening address; {@code 0.0.0.0} or {@code ::} for all addresses */
    Hosts(String listen, Collection<String> added) {
        added.forEach(host -> this.added.add(host.toLowerCase(Locale.ROOT)));
        allowed.addAll(this.added);
        allowed.add(listen.toLowerCase(Locale.ROOT));
        everyAddress = isNumeric(listen) && address(listen).isAnyLocalAddress();
    }

    /**
     * @param host a Host header
     * @param local the address that the connection came in at; own if the server listens on all addresses
     */
    boolean isOwn(String host, String local) {
        String name = name(host);
        return isLoopback(name) || allowed.contains(name) || everyAddress && isNumeric(name) && isSame(name, local);
    }

    /** Whether the origin is ours, or a name added for a proxy. */
    boolean isOwnOrigin(String origin, String host) {
        String authority = origin.replaceFirst("^https?://", "");
        return !authority.equals(origin) && (authority.equalsIgnoreCase(host) || added.contains(name(authority)));
    }

    /** Whether only this machine can reach the address. */
    static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }

    /** Without port and brackets; empty if it is not an authority. */
    private static String name(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority == null ? "" : authority);
        return matcher.matches() ? matcher.group(1).replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT) : "";
    }

    /** An IPv6 address has several spellings. */
    private static boolean isSame(String address, String local) {
        try {
            return address.equals(local)
                    || address.contains(":") && address(address).equals(address(local));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNumeric(String address) {
        return NUMERIC.matcher(address).matches();
    }

    private static InetAddress address(String numeric) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(numeric, e);
        }
    }
}
