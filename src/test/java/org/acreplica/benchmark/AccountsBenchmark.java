package org.acreplica.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acreplica.fake.FakeOptions;

/**
 * Many accounts on one machine: a {@code run} by the launcher for each, all of its objects into an SQLite file. First 20
 * whose copies are current, then 5 more that read the history of their contacts at 5 requests per second. The accounts are in
 * this process, whose processor time is not counted. Linux only.
 */
final class AccountsBenchmark {

    private static final int IDLE = 20;
    private static final int IN_HISTORY = 5;
    private static final int CONTACTS_A_MINUTE = 5 * 100 * 60;

    private final int minutes;
    private final List<RunningCopy> copies = new ArrayList<>();

    /** @param minutes per phase */
    AccountsBenchmark(int minutes) {
        this.minutes = minutes;
    }

    void run() throws IOException, InterruptedException {
        System.out.println("| accounts | calls per second | millicores | of them in history | memory, MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        try {
            for (int i = 0; i < IDLE; i++) {
                copies.add(RunningCopy.start(
                        RunningCopy.launcher(), FakeOptions.demo().seed(i)));
            }
            copies.forEach(RunningCopy::awaitCurrent);
            measure(IDLE + " idle", 0);
            for (int i = 0; i < IN_HISTORY; i++) {
                copies.add(RunningCopy.start(
                        RunningCopy.launcher(),
                        FakeOptions.demo().seed(IDLE + i).size("contacts", (minutes + 2) * CONTACTS_A_MINUTE)));
            }
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            measure(IDLE + " idle, " + IN_HISTORY + " in their history", IN_HISTORY);
        } finally {
            for (RunningCopy copy : copies) {
                copy.close();
            }
        }
    }

    private void measure(String which, int last) throws InterruptedException {
        List<RunningCopy> inHistory = copies.subList(copies.size() - last, copies.size());
        int calls = calls();
        Duration before = cpu(copies);
        Duration historyBefore = cpu(inHistory);
        long start = System.nanoTime();
        Thread.sleep(Duration.ofMinutes(minutes).toMillis());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %d |%n",
                which,
                (calls() - calls) / seconds,
                cpu(copies).minus(before).toMillis() / seconds,
                cpu(inHistory).minus(historyBefore).toMillis() / seconds,
                copies.stream().mapToLong(RunningCopy::memory).sum() >> 10);
    }

    private int calls() {
        return copies.stream()
                .mapToInt(copy -> copy.account().requests().size())
                .sum();
    }

    private static Duration cpu(List<RunningCopy> of) {
        return of.stream().map(RunningCopy::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
