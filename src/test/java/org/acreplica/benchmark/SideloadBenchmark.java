package org.acreplica.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;

/**
 * The cost of rows that arrive with contacts: calls and seconds of a first copy and of the next run, processor time per
 * row compared with its own list, the heap; and the calls of a list that is read newest first.
 */
final class SideloadBenchmark {

    private static final double LIMIT = 5;
    private static final double NO_LIMIT = 2_000;
    private static final String VALUES = "contact_custom_field_values";
    private static final List<String> LARGE = List.of(VALUES, "contact_tags", "contact_lists", "contact_automations");
    private static final List<String> OTHERS =
            List.of("contacts", "contact_custom_fields", "tags", "lists", "automations");

    private final int contacts;
    private final int rounds;

    /** @param contacts that are copied with a small heap */
    SideloadBenchmark(int contacts, int rounds) {
        this.contacts = contacts;
        this.rounds = rounds;
    }

    void run() throws Exception {
        System.out.println();
        System.out.println(
                "Rows that come with contacts: 10,000 contacts, 200,000 values, 50,000 tags, 15,000 list rows,"
                        + " 30,000 automation runs");
        System.out.printf("%-44s %8s %6s %9s%n", "work", "latency", "calls", "seconds");
        for (Duration latency : List.of(Duration.ZERO, Duration.ofMillis(300))) {
            calls(latency);
        }
        tail();
        cpu();
        heap();
        launcher();
    }

    private void calls(Duration latency) throws Exception {
        double[] seconds = new double[rounds];
        int calls = 0;
        for (int round = 0; round < rounds; round++) {
            try (FakeAccount account = FakeAccount.start(account(10_000).latency(latency))) {
                String database = database();
                ReplicaProcess.sync(account, database, LIMIT, "256m", names(true));
                seconds[round] = seconds(account, latency);
                calls = account.requests().size();
                if (round == rounds - 1) {
                    Arrays.sort(seconds);
                    print("first copy", latency, calls, seconds[rounds / 2]);
                    editOneInHundred(account.collection("contacts"));
                    account.clearRequests();
                    ReplicaProcess.sync(account, database, LIMIT, "256m", names(false));
                    print(
                            "next run, 1 % changed, children at 24h",
                            latency, account.requests().size(), seconds(account, latency));
                }
            }
        }
    }

    private static void tail() throws Exception {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            FakeCollection activities = account.collection("deal_activities");
            Instant start = Instant.parse("2020-01-01T00:00:00Z");
            for (int hour = 1; hour <= 50_000; hour++) {
                put(activities, hour, start.plus(Duration.ofHours(hour)));
            }
            String database = database();
            ReplicaProcess.sync(account, database, NO_LIMIT, "256m", "deal_activities");
            for (int minute = 1; minute <= 25; minute++) {
                put(
                        activities,
                        50_000 + minute,
                        start.plus(Duration.ofHours(50_000).plusMinutes(minute)));
            }
            account.clearRequests();
            ReplicaProcess.sync(account, database, LIMIT, "256m", "deal_activities");
            long calls = account.requests().stream()
                    .filter(request -> request.path().endsWith("dealActivities"))
                    .count();
            print("newest first, 25 new of 50,000", Duration.ZERO, calls, seconds(account, Duration.ZERO));
        }
    }

    /** Excludes process start and the cost of contacts alone. */
    private static void cpu() throws Exception {
        int values = 200_000;
        FakeOptions options = FakeOptions.empty()
                .requestsPerSecond(0)
                .size("contacts", 10_000)
                .size(VALUES, values);
        try (FakeAccount account = FakeAccount.start(options)) {
            double alone = cpu(account, Map.of("SYNC_SIDELOAD", "false"), "contacts");
            double together = cpu(account, Map.of(), "contacts");
            double start = cpu(account, Map.of(), "lists");
            double own = cpu(account, Map.of(), VALUES);
            System.out.printf(
                    Locale.ROOT,
                    "CPU per value, us: beside contacts %.0f, by its own list %.0f%n",
                    (together - alone) / values * 1e6,
                    (own - start) / values * 1e6);
        }
    }

    private static double cpu(FakeAccount account, Map<String, String> settings, String object) throws Exception {
        return ReplicaProcess.sync(account, database(), NO_LIMIT, "256m", settings, object)
                        .cpu()
                        .toMillis()
                / 1000.0;
    }

    private void heap() throws Exception {
        FakeOptions options = FakeOptions.empty()
                .requestsPerSecond(0)
                .size("contacts", contacts)
                .size(VALUES, contacts * 20);
        try (FakeAccount account = FakeAccount.start(options)) {
            ReplicaProcess.Took took = ReplicaProcess.sync(account, database(), NO_LIMIT, "256m", "contacts", VALUES);
            System.out.printf(
                    Locale.ROOT,
                    "%d contacts with 20 values each, -Xmx256m: exit code %d, %d calls, peak heap %d MB%n",
                    contacts,
                    took.exitCode(),
                    account.requests().size(),
                    took.peakHeap() >> 20);
        }
    }

    /** The first copy with the options of a service. */
    private static void launcher() throws Exception {
        Path folder = Files.createTempDirectory("benchmark");
        try (FakeAccount account = FakeAccount.start(account(10_000))) {
            Map<String, String> environment = Map.of(
                    "ACTIVECAMPAIGN_URL", account.url(),
                    "ACTIVECAMPAIGN_TOKEN", account.token(),
                    "JAVA_HOME", System.getProperty("java.home"));
            MeasuredProcess.run(launched("sync", "--help"), folder, environment);
            MeasuredProcess.Took took = MeasuredProcess.run(launched("sync", names(true)), folder, environment);
            System.out.printf(
                    Locale.ROOT,
                    "first copy by the launcher: %.1f s of processor time, %d MB resident%n",
                    took.cpu().toMillis() / 1000.0,
                    took.resident() >> 20);
        }
    }

    private static List<String> launched(String command, String... arguments) {
        return Stream.of(RunningCopy.launcher().stream(), Stream.of(command), Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }

    private static FakeOptions account(int contacts) {
        return FakeOptions.empty()
                .size("contacts", contacts)
                .size("contact_custom_fields", 50)
                .size(VALUES, contacts * 20)
                .size("tags", 200)
                .size("contact_tags", contacts * 5)
                .size("lists", 10)
                .size("contact_lists", contacts * 3 / 2)
                .size("automations", 20)
                .size("contact_automations", contacts * 3);
    }

    private static String[] names(boolean withLarge) {
        return Stream.concat(OTHERS.stream(), withLarge ? LARGE.stream() : Stream.of())
                .toArray(String[]::new);
    }

    private static void editOneInHundred(FakeCollection contacts) {
        List<Long> ids = contacts.ids();
        for (int at = 0; at < ids.size(); at += 100) {
            ObjectNode record = contacts.record(ids.get(at));
            contacts.put(record.put("udate", Instant.now().toString()).put("firstName", "Changed"));
        }
    }

    private static void put(FakeCollection activities, long id, Instant at) {
        activities.putRaw(id, "{\"id\":\"" + id + "\",\"cdate\":\"" + at + "\",\"dataType\":\"note\"}");
    }

    private static String database() throws Exception {
        return "jdbc:sqlite:" + Files.createTempDirectory("benchmark").resolve(Path.of("replica.db"));
    }

    private static double seconds(FakeAccount account, Duration latency) {
        List<FakeRequest> requests = account.requests();
        return (requests.get(requests.size() - 1).nanos() - requests.get(0).nanos()) / 1e9
                + latency.toMillis() / 1000.0;
    }

    private static void print(String work, Duration latency, long calls, double seconds) {
        System.out.printf(Locale.ROOT, "%-44s %5d ms %6d %7.1f s%n", work, latency.toMillis(), calls, seconds);
    }
}
