package org.acreplica.load.lease;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a process so that others can tell whether it is alive: the host, for people; the kernel's boot id and PID
 * namespace, within which a PID is unique; the PID; and a part that makes the name unique.
 */
final class ProcessName {

    private static final Pattern HOLDER = Pattern.compile("(\\S+) process (\\d+) on (\\S*) (\\S+)");

    private ProcessName() {}

    static String thisProcess() {
        return host() + " process " + ProcessHandle.current().pid() + " on " + kernel() + " " + UUID.randomUUID();
    }

    /** Whether the holder ran on this kernel and its PID is free again. False if unknown. */
    static boolean isDead(String holder) {
        Matcher parts = HOLDER.matcher(holder);
        return parts.matches()
                && !kernel().isEmpty()
                && parts.group(3).equals(kernel())
                && ProcessHandle.of(Long.parseLong(parts.group(2))).isEmpty();
    }

    /** The readable part of the name: {@code db-1 process 4711}. */
    static String shown(String holder) {
        return holder.replaceFirst(" on .*$", "");
    }

    private static String host() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .orElseGet(ProcessName::localHost)
                .replace(' ', '-');
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }

    /** Empty if unknown, as everywhere but on Linux. */
    private static String kernel() {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
            return boot + ":"
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
                            .toString()
                            .replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
