package org.acreplica.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;

/**
 * Runs {@code run} in its own process, always at the limit of an account that changes all the time, with one in twenty
 * responses going wrong and object files being edited; killed about once per minute for two thirds of the time, then
 * only watched. In the end faults stop, and every table must equal the account. Exits with 1 if not, if a second had
 * too many requests, or if the process grew. See docs/chaos.md.
 */
public final class Soak {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("minutes", 10));
    private static final int RATE = Integer.getInteger("rate", 20);
    private static final long SEED = Long.getLong("seed", 1);
    private static final Duration KILL_EVERY = Duration.ofSeconds(60);
    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(5);
    private static final Duration EDIT_EVERY = Duration.ofMillis(100);
    private static final int RUN_EVERY_MILLIS = 2000;
    private static final long TOLERATED_KILOBYTES = 4 << 10;
    private static final long TOLERATED_FILES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final Path folder;
    private final TestDatabase database;
    private final SoakedAccount account = new SoakedAccount(SEED, RATE);
    private final Map<String, Object> report = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int kills;
    private int filesEdited;

    private Soak(Path folder) {
        this.folder = folder;
        this.database = System.getProperty("database", "sqlite").equals("postgresql")
                ? TestDatabase.postgresql()
                : TestDatabase.sqlite(folder);
    }

    public static void main(String[] arguments) throws Exception {
        Soak soak = new Soak(Files.createTempDirectory("soak"));
        try (soak.account) {
            soak.run();
        }
        System.exit(soak.wrong.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        copyObjectFiles();
        long start = System.nanoTime();
        long untilKillsEnd = start + LENGTH.toNanos() * 2 / 3;
        while (System.nanoTime() < untilKillsEnd) {
            Duration life = KILL_EVERY.multipliedBy(50 + random.nextInt(100)).dividedBy(100);
            live(Math.min(untilKillsEnd, System.nanoTime() + life.toNanos()), true);
            kills++;
        }
        SoakedProcess watched = live(start + LENGTH.toNanos(), false);
        compare(watched);
        report.forEach((name, value) -> System.out.printf(Locale.ROOT, "| %s | %s |%n", name, value));
        wrong.forEach(what -> System.out.println("WRONG: " + what));
    }

    /** One process from start to end, while the account changes. */
    private SoakedProcess live(long until, boolean killed) throws Exception {
        try (RunProcess process = RunProcess.start(
                account.account(),
                database.url(),
                folder,
                "-Dactivecampaign.requests-per-second=" + RATE,
                "-Droutes.directory=" + folder.resolve("routes"),
                "-Dsync.full-every=30s",
                "-Dlog.level=error")) {
            SoakedProcess measured = new SoakedProcess(process.pid());
            long nextSample = System.nanoTime() + SAMPLE_EVERY.toNanos();
            while (System.nanoTime() < until && process.isRunning()) {
                account.edits().next();
                Thread.sleep(EDIT_EVERY.toMillis());
                if (System.nanoTime() > nextSample) {
                    editObjectFile();
                    if (!killed) {
                        measured.sample();
                    }
                    nextSample += SAMPLE_EVERY.toNanos();
                }
            }
            if (!process.isRunning()) {
                wrong.add("the process ended by itself with " + process.exitCode(PATIENCE) + ": " + process.log());
            } else if (killed) {
                process.kill();
            } else if (process.terminate(PATIENCE) != 143) {
                wrong.add("SIGTERM did not end the process with 143: " + process.log());
            }
            account.noteRequests();
            return measured;
        }
    }

    private void compare(SoakedProcess watched) throws InterruptedException {
        Map<String, Integer> fired = account.faultsFired();
        for (int read = 0; read < 2; read++) {
            // A separate process would take longer than that to its first request.
            Thread.sleep(1_000);
            Cli.Result quiet = Cli.reading(account.account(), database)
                    .with("activecampaign.requests-per-second", Integer.toString(RATE))
                    .with("sync.full-every", "1s")
                    .run("sync", "--accept-deletes");
            expect(
                    quiet.exitCode() == 0,
                    "a quiet sync ended with " + quiet.exitCode() + ": " + quiet.out() + quiet.err());
        }
        account.noteRequests();
        expect(account.unexplained() == 0, account.unexplained() + " seconds had a request too many");
        int rows = 0;
        int different = 0;
        for (String object : Replicas.objects()) {
            rows += account.account().collection(object).size();
            try {
                Replicas.assertEqual(account.account(), database, object);
            } catch (AssertionError e) {
                different++;
                wrong.add(e.getMessage());
            }
        }
        expect(watched.lateHeap() <= watched.earlyHeap() + TOLERATED_KILOBYTES, "the heap grew");
        expect(watched.lateFiles() <= watched.earlyFiles() + TOLERATED_FILES, "open files grew");
        long rejects = database.table("_replica_rejects").count("1 = 1");
        expect(rejects == 0, rejects + " rejects");
        report.put(
                "minutes, seed, database",
                LENGTH.toMinutes() + ", " + SEED + ", " + database.url().split(":")[1]);
        report.put("processes killed by `kill -9`", kills);
        report.put("edits, inserts, deletes", account.edits().made());
        report.put("object files edited", filesEdited);
        report.put("calls; 429 for the rate", account.calls() + "; " + account.throttled());
        report.put("limit per second; worst second at the server", RATE + "; " + account.worstSecond());
        report.put(
                "seconds above it; of these, without a stall of the measuring process",
                account.above() + "; " + account.unexplained());
        report.put(
                "its stalls above 20 ms; longest, ms",
                account.stalls().count() + "; " + account.stalls().longestMillis());
        report.put("shortest time for limit + 1 requests, ms", account.shortestMillis());
        report.put("faults fired; kinds", sum(fired) + "; " + fired.size() + " of " + kinds());
        for (String status : List.of("succeeded", "failed", "skipped", "interrupted", "running")) {
            report.put("runs " + status, runs(status));
        }
        report.put("heap after a collection, MB: second third, last third", megabytes(watched));
        report.put("open files: second third, last third", watched.earlyFiles() + ", " + watched.lateFiles());
        report.put("measurements", watched.samples());
        report.put("rows compared; tables that differ", rows + "; " + different);
    }

    private long runs(String status) {
        return database.table("_replica_runs").count("\"status\" = '" + status + "'");
    }

    private static String megabytes(SoakedProcess watched) {
        return String.format(Locale.ROOT, "%.1f, %.1f", watched.earlyHeap() / 1024.0, watched.lateHeap() / 1024.0);
    }

    private void expect(boolean good, String otherwise) {
        if (!good) {
            wrong.add(otherwise);
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long kinds() {
        return ApiFaults.ALL.stream()
                .map(Supplier::get)
                .map(Fault::name)
                .distinct()
                .count();
    }

    private void copyObjectFiles() throws IOException {
        Files.createDirectory(folder.resolve("routes"));
        for (String object : Replicas.objects()) {
            writeObjectFile(object, RUN_EVERY_MILLIS);
        }
    }

    /** Changing the interval changes the file. */
    private void editObjectFile() throws IOException {
        List<String> objects = Replicas.objects();
        filesEdited++;
        writeObjectFile(objects.get(random.nextInt(objects.size())), RUN_EVERY_MILLIS + filesEdited);
    }

    /** With an interval far shorter than the settings allow. */
    private void writeObjectFile(String object, int interval) throws IOException {
        String file = object + ".camel.yaml";
        String text = Files.readString(Path.of("routes", file));
        Path written = Files.writeString(
                folder.resolve(file), text.replaceAll("\\{\\{frequency:" + object + "(:\\w+)?}}", "" + interval));
        Files.move(written, folder.resolve("routes").resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
