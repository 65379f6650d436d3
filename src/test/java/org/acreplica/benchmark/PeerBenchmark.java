package org.acreplica.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acreplica.benchmark.MeasuredProcess.Took;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;

/**
 * Compares another program with this one, in turns, each with its own account of 10,000 contacts and the limit of 5
 * requests per second: first everything, then again without changes. The other program is a shell command; it gets the
 * account as {@code ACCOUNT_URL} and {@code ACCOUNT_TOKEN}, and runs in a folder that is kept for its second run.
 */
final class PeerBenchmark {

    private static final int CONTACTS = 10_000;

    private final String peer;
    private final int rounds;

    /** @throws IllegalArgumentException without a command */
    PeerBenchmark(String peer, int rounds) {
        if (peer.isBlank()) {
            throw new IllegalArgumentException("-Dbenchmark.peer='COMMAND' says what to run beside the replica");
        }
        this.peer = peer;
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        List<String> ours = List.of(
                Path.of("bin", "activecampaign-replica").toAbsolutePath().toString(), "sync", "contacts");
        List<String> theirs = List.of("/bin/sh", "-c", peer);
        // The first start makes the class-data archive.
        MeasuredProcess.run(
                List.of(ours.get(0), "--version"),
                Files.createTempDirectory("replica"),
                Map.of("JAVA_HOME", System.getProperty("java.home")));
        System.out.println(
                "| program | run | calls | 429s | first to last call, s | wall, s | processor, s | resident, MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int round = 0; round < rounds; round++) {
            twice("replica", ours);
            twice("peer", theirs);
        }
    }

    private static void twice(String name, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(name);
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty().size("contacts", CONTACTS))) {
            once(name, "first", command, folder, account);
            account.clearRequests();
            once(name, "nothing new", command, folder, account);
        }
    }

    private static void once(String name, String what, List<String> command, Path folder, FakeAccount account)
            throws IOException, InterruptedException {
        Took took = MeasuredProcess.run(
                command,
                folder,
                Map.of(
                        "ACCOUNT_URL", account.url(),
                        "ACCOUNT_TOKEN", account.token(),
                        "ACTIVECAMPAIGN_URL", account.url(),
                        "ACTIVECAMPAIGN_TOKEN", account.token(),
                        "JAVA_HOME", System.getProperty("java.home")));
        List<FakeRequest> calls = account.requests();
        long refused = calls.stream().filter(call -> call.status() == 429).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.1f | %.1f | %.1f | %d |%n",
                name,
                what,
                calls.size(),
                refused,
                calls.isEmpty()
                        ? 0
                        : (calls.get(calls.size() - 1).nanos() - calls.get(0).nanos()) / 1e9,
                took.wall().toMillis() / 1e3,
                took.cpu().toMillis() / 1e3,
                took.resident() >> 20);
    }
}
