package org.acreplica.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resources of a process, measured from outside: heap after a collection, and open files. */
final class SoakedProcess {

    /** {@code garbage-first heap total 262144K, used 25600K}, or one line per generation. */
    private static final Pattern USED = Pattern.compile("(?m)^.*(?:heap|generation)\\s+total \\d+K, used (\\d+)K");

    private final long pid;
    private final List<Long> heaps = new ArrayList<>();
    private final List<Long> files = new ArrayList<>();

    SoakedProcess(long pid) {
        this.pid = pid;
    }

    void sample() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes > 0) {
            heaps.add(kilobytes);
            files.add(openFiles());
        }
    }

    /** The minimum of the second third, in kilobytes, after warm-up. */
    long earlyHeap() {
        return least(heaps, 1);
    }

    /** The minimum of the last third. */
    long lateHeap() {
        return least(heaps, 2);
    }

    long earlyFiles() {
        return least(files, 1);
    }

    long lateFiles() {
        return least(files, 2);
    }

    int samples() {
        return heaps.size();
    }

    private static long least(List<Long> samples, int third) {
        int size = samples.size() / 3;
        return samples.stream()
                .skip((long) third * size)
                .limit(third == 2 ? Long.MAX_VALUE : size)
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.count();
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return said;
    }
}
