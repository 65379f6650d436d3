package org.acreplica.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.acreplica.benchmark.MeasuredProcess.Took;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.awaitility.Awaitility;

/** The cost of starting by {@code java -jar} and by the launcher, in turns. */
final class StartBenchmark {

    private final int rounds;
    private final Path folder;

    StartBenchmark(int rounds) throws IOException {
        this.rounds = Math.max(3, rounds);
        this.folder = Files.createTempDirectory("start");
    }

    void run() throws IOException, InterruptedException {
        List<String> plain = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "activecampaign-replica.jar").toAbsolutePath().toString());
        List<String> launcher = RunningCopy.launcher();
        try (FakeAccount account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).size("tags", 50).size("contacts", 10_000))) {
            took(launcher, account, "--version");
            System.out.println("| start | wall, ms | processor, ms | resident, MB |");
            System.out.println("| --- | --- | --- | --- |");
            compare("`--version`", List.of(plain, launcher), account, "--version");
            compare("`sync tags`, nothing new", List.of(plain, launcher), account, "sync", "tags");
            compare("`sync contacts`, 10,000 anew", List.of(plain, launcher), account, "sync", "contacts");
            System.out.println("| to the first request by `java -jar` | " + toFirstRequest(plain, account) + " | | |");
            System.out.println(
                    "| to the first request by the launcher | " + toFirstRequest(launcher, account) + " | | |");
        }
        System.out.println("| `run` that is current, by `java -jar` | | | " + residentOfRun(plain) + " |");
        System.out.println("| `run` that is current, by the launcher | | | " + residentOfRun(launcher) + " |");
    }

    /** In milliseconds. */
    private long toFirstRequest(List<String> program, FakeAccount account) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("sync", "tags"));
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int before = account.requests().size();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("first.log").toFile());
            builder.environment().putAll(environment(account));
            long start = System.nanoTime();
            Process process = builder.start();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> account.requests().size() > before);
            times.add((System.nanoTime() - start) / 1_000_000);
            process.waitFor();
        }
        return times.stream().sorted().toList().get(rounds / 2);
    }

    /** In MB, a minute after everything has been copied. */
    private static long residentOfRun(List<String> program) throws IOException, InterruptedException {
        try (RunningCopy copy = RunningCopy.start(program, FakeOptions.demo())) {
            copy.awaitCurrent();
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            return copy.resident() >> 10;
        }
    }

    private void compare(String what, List<List<String>> programs, FakeAccount account, String... arguments)
            throws IOException, InterruptedException {
        List<Took> plainly = new ArrayList<>();
        List<Took> launched = new ArrayList<>();
        took(programs.get(0), account, arguments);
        for (int round = 0; round < rounds; round++) {
            forget(what);
            plainly.add(took(programs.get(0), account, arguments));
            forget(what);
            launched.add(took(programs.get(1), account, arguments));
        }
        print(what + " by `java -jar`", plainly);
        print(what + " by the launcher", launched);
        System.out.printf(
                Locale.ROOT,
                "| ratio | %.2f | %.2f | %.2f |%n",
                ratio(launched, plainly, took -> took.wall().toMillis()),
                ratio(launched, plainly, took -> took.cpu().toMillis()),
                ratio(launched, plainly, Took::resident));
    }

    private void forget(String what) throws IOException {
        if (what.endsWith("anew")) {
            Files.deleteIfExists(folder.resolve("activecampaign.db"));
        }
    }

    private static void print(String what, List<Took> all) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d |%n",
                what,
                median(all, took -> took.wall().toMillis()),
                median(all, took -> took.cpu().toMillis()),
                median(all, Took::resident) >> 20);
    }

    private static double ratio(List<Took> ours, List<Took> baseline, ToLongFunction<Took> figure) {
        return (double) median(ours, figure) / median(baseline, figure);
    }

    private static long median(List<Took> all, ToLongFunction<Took> figure) {
        return all.stream()
                .map(figure::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(all.size() / 2);
    }

    private Took took(List<String> program, FakeAccount account, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return MeasuredProcess.run(command, folder, environment(account));
    }

    private static Map<String, String> environment(FakeAccount account) {
        return Map.of(
                "ACTIVECAMPAIGN_URL", account.url(),
                "ACTIVECAMPAIGN_TOKEN", account.token(),
                "ACTIVECAMPAIGN_REQUESTS_PER_SECOND", "1000",
                "JAVA_HOME", System.getProperty("java.home"));
    }
}
