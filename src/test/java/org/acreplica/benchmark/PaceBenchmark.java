package org.acreplica.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Replicas;

/**
 * How much of the budget is used, and whether the limit is kept, according to a server that counts each second: 10,000
 * contacts, 54 small objects, and a list of 1,000 pages without a total.
 */
final class PaceBenchmark {

    private static final List<Duration> LATENCIES =
            List.of(Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(1_000));
    private static final double LIMIT = 5;

    private final int rounds;

    PaceBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** 10,000 contacts, and 54 objects of one page, at four latencies. */
    void shortLists() throws Exception {
        printHead();
        for (Duration latency : LATENCIES) {
            measure("10,000 contacts", FakeOptions.empty().size("contacts", 10_000), latency, "contacts");
        }
        for (Duration latency : LATENCIES) {
            measure("54 objects of one page", onePageEach(), latency);
        }
    }

    /** 1,000 pages, read sequentially because the total is unknown. */
    void longList() throws Exception {
        printHead();
        FakeOptions options = FakeOptions.empty().size("contact_tags", 100_000).total("contact_tags", TotalForm.ABSENT);
        measure("1,000 pages without a total", options, Duration.ofMillis(100), "contact_tags");
    }

    private static void printHead() {
        System.out.println();
        System.out.println(
                "Pace, from the server's records; ideal is one call each 200 ms and the last answer's latency");
        System.out.printf(
                "%-34s %8s %6s %5s %13s %8s %8s %10s%n",
                "work", "latency", "calls", "429s", "worst second", "ideal", "wall", "of budget");
    }

    private static FakeOptions onePageEach() {
        FakeOptions options = FakeOptions.empty();
        for (String object : Replicas.objects()) {
            options.size(object, 20).total(object, TotalForm.STRING);
        }
        return options;
    }

    private void measure(String work, FakeOptions options, Duration latency, String... objects) throws Exception {
        String[] lines = new String[rounds];
        double[] shares = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            try (FakeAccount account = FakeAccount.start(options.latency(latency))) {
                Path folder = Files.createTempDirectory("benchmark");
                ReplicaProcess.Took took = ReplicaProcess.sync(
                        account, "jdbc:sqlite:" + folder.resolve("replica.db"), LIMIT, "256m", objects);
                List<FakeRequest> requests = account.requests();
                double span = (requests.get(requests.size() - 1).nanos()
                                - requests.get(0).nanos())
                        / 1e9;
                double ideal = (requests.size() - 1) / LIMIT;
                shares[round] = ideal / (span - (objects.length == 1 ? firstAnswer(requests) : 0));
                lines[round] = String.format(
                        Locale.ROOT,
                        "%-34s %5d ms %6d %5d %13d %6.1f s %6.1f s %8.1f %%%s",
                        work,
                        latency.toMillis(),
                        requests.size(),
                        account.throttledCount(),
                        account.worstSecond(),
                        ideal + latency.toMillis() / 1000.0,
                        span + latency.toMillis() / 1000.0,
                        100 * shares[round],
                        took.exitCode() == 0 ? "" : "  exit code " + took.exitCode());
            }
        }
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        for (int round = 0; round < rounds; round++) {
            if (shares[round] == sorted[rounds / 2]) {
                System.out.println(lines[round]);
                return;
            }
        }
    }

    /** Seconds without anything to request, because the first page had not arrived yet. */
    private static double firstAnswer(List<FakeRequest> requests) {
        double gap = (requests.get(2).nanos() - requests.get(1).nanos()) / 1e9;
        return Math.max(0, gap - 1 / LIMIT);
    }
}
