package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.acreplica.chaos.FaultKind.Want;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Relay;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;

/**
 * An account, its changes, faults, and process ends, all derived from one seed. In the end faults stop, everything is
 * read again, and the copy must equal the source. The database is SQLite's, or PostgreSQL's if a fault needs a network.
 * Back-off, holds for the rate limit and pauses for the database pass in virtual time.
 */
final class SeededWorld implements AutoCloseable {

    private static final int ROUNDS = 2;
    private static final int OBJECTS = 2;
    /** Includes holds that exceed what the gate waits for. */
    private static final int LONGEST_RETRY_AFTER = 400;

    private static final String NEVER_THERE = "900000001";

    private final Random random;
    private final long seed;
    private final List<String> objects;
    private final FakeAccount account;
    private final Relay relay;
    private final TestDatabase database;
    private final Optional<Relay> databaseRelay;
    private final String databaseUrl;
    private final Mishaps mishaps = new Mishaps();
    private final VirtualTime time = new VirtualTime();
    private final Map<String, Integer> fired = new TreeMap<>();
    private int rowsCompared;

    SeededWorld(long seed, Path folder) {
        this.seed = seed;
        this.random = new Random(seed);
        this.objects = objects();
        FakeOptions options = FakeOptions.empty().seed(seed).requestsPerSecond(0);
        objects.forEach(object -> options.size(object, 1 + random.nextInt(object.equals(objects.get(0)) ? 260 : 60)));
        this.account = FakeAccount.start(options);
        this.relay = Relay.to(URI.create(account.url()).getPort());
        boolean wantsServer = wants(Want.SERVER);
        this.database = wantsServer ? TestDatabase.postgresql() : TestDatabase.sqlite(folder);
        URI server = URI.create(database.url().substring("jdbc:".length()));
        this.databaseRelay = wantsServer ? Optional.of(Relay.to(server.getPort())) : Optional.empty();
        this.databaseUrl = databaseRelay
                .map(before -> database.url().replace(":" + server.getPort() + "/", ":" + before.port() + "/"))
                .orElse(database.url());
    }

    /** @return number of times each fault fired, by name */
    Map<String, Integer> live() {
        if (random.nextBoolean()) {
            sync();
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<FaultKind> kinds = kinds(round);
            for (int i = 0; i < kinds.size(); i++) {
                kinds.get(i).begin().accept(this, objects.get(i));
            }
            Cli.Result result = sync();
            if (result.out().contains("is not responding correctly")) {
                // The first connection failed, which ended the command; the other fault is still to come.
                relay.behave();
                result = sync();
            }
            assertThat(result.exitCode())
                    .as("round " + round + " of " + kinds)
                    .isBetween(0, 4)
                    .isNotEqualTo(2);
            allIsQuiet();
        }
        command("resync");
        quietSync();
        objects.forEach(object -> Replicas.assertNothingLost(account, database, object));
        if (objects.stream().anyMatch(this::holdsMoreThanTheSource)) {
            // Without a total, it takes two reads to detect deletions.
            quietSync();
        }
        rowsCompared = objects.stream()
                .mapToInt(object -> Replicas.assertEqual(account, database, object))
                .sum();
        account.faults().fired().forEach((name, times) -> fired.merge(name, times, Integer::sum));
        return fired;
    }

    /** Number of rows compared at the end. */
    int rowsCompared() {
        return rowsCompared;
    }

    /** Total virtual waiting time: for the rate limit, after refusals, after failures. */
    Duration waited() {
        return time.waited();
    }

    void apiFault(String object, Fault fault) {
        Fault answered = random.nextBoolean()
                ? fault
                : fault.with("Retry-After", Integer.toString(random.nextInt(LONGEST_RETRY_AFTER)));
        account.faults().on(path(object)).times(1 + random.nextInt(2)).answer(answered);
    }

    void sideloadFault(Fault fault) {
        account.faults()
                .on(path("contacts"))
                .whenIncluding()
                .times(1 + random.nextInt(3))
                .answer(fault);
    }

    void makePageTooHeavy(String object) {
        account.faults()
                .on(path(object))
                .whenHolding(anyId(object))
                .whenLimitAbove(random.nextInt(60))
                .answer(Fault.status(504).named("page too heavy"));
    }

    void makeRecordUnreadable(String object) {
        account.faults()
                .on(path(object))
                .whenHolding(anyId(object))
                .answer(Fault.status(500).named("record that cannot be had"));
    }

    void refuseOffsets(String object) {
        account.faults()
                .on(path(object))
                .whenOffsetFrom(1 + random.nextInt(100))
                .answer(Fault.status(400).named("offset refused"));
    }

    void connectionFault(Relay.Fault fault) {
        relay.next(fault, 1);
    }

    void databaseConnectionFault(Relay.Fault fault) {
        boolean connects = fault == Relay.Fault.REFUSED;
        databaseRelay.orElseThrow().after(connects ? random.nextInt(2) : random.nextInt(60), fault, 1);
    }

    void databaseTrouble(DatabaseTrouble.Kind kind) {
        if (kind == DatabaseTrouble.Kind.DISK_FULL) {
            needRoom();
        }
        boolean commits = kind.isAtCommit();
        mishaps.comes(DatabaseTrouble.after((commits ? 8 : 22) + random.nextInt(commits ? 4 : 8), kind));
    }

    void killProcess() {
        mishaps.operations().dieAt(40 + random.nextInt(30));
    }

    void insertDuringTheRead(String object) {
        duringTheRead(object, "record inserted", collection -> {
            var record = collection.record(collection.ids().get(0));
            record.put("id", NEVER_THERE);
            collection.put(record);
        });
    }

    void deleteDuringTheRead(String object) {
        duringTheRead(object, "record deleted", collection -> collection.remove(any(collection)));
    }

    void editDuringTheRead(String object) {
        duringTheRead(object, "record edited", collection -> collection.put(collection.record(any(collection))));
    }

    void shuffle(String object) {
        duringTheRead(object, "list in another order", collection -> collection.shuffle(seed));
    }

    void dropTable(String object) {
        duringTheRead(
                object, "table dropped", collection -> database.execute("DROP TABLE " + database.qualified(object)));
    }

    void dropColumn(String object) {
        String column = Replicas.object(object).columns().get(1).name();
        duringTheRead(
                object,
                "column dropped",
                collection -> database.execute(
                        "ALTER TABLE " + database.qualified(object) + " DROP COLUMN \"" + column + '"'));
    }

    @Override
    public void close() {
        allIsQuiet();
        try {
            relay.close();
            if (databaseRelay.isPresent()) {
                databaseRelay.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        account.close();
    }

    private interface Change {
        void to(FakeCollection collection);
    }

    /** Once, before one of the object's pages is created. */
    private void duringTheRead(String object, String name, Change change) {
        FakeCollection collection = account.collection(object);
        boolean[] done = {false};
        collection.beforePage(query -> {
            synchronized (done) {
                if (!done[0] && collection.size() > 0) {
                    change.to(collection);
                    done[0] = true;
                    count(name);
                }
            }
        });
    }

    private long anyId(String object) {
        List<Long> ids = account.collection(object).ids();
        return ids.get(random.nextInt(ids.size()));
    }

    private void allIsQuiet() {
        if (mishaps.operations().isDead()) {
            count("process killed");
        }
        mishaps.operations().liveOn();
        mishaps.comes(DatabaseTrouble.none());
        databaseRelay.ifPresent(Relay::behave);
        account.faults().clear();
        relay.behave();
        objects.forEach(object -> account.collection(object).beforePage(query -> {}));
    }

    /** Adds a large record of an object that is always read in full. */
    private void needRoom() {
        objects.stream()
                .filter(object -> !Replicas.object(object).isIncremental())
                .limit(1)
                .map(account::collection)
                .forEach(collection -> {
                    var record = collection.record(any(collection));
                    record.put("room_needed", "x".repeat(200_000));
                    collection.put(record);
                });
    }

    private synchronized void count(String kind) {
        fired.merge(kind, 1, Integer::sum);
    }

    private void quietSync() {
        Cli.Result quiet = command("sync", "--json", "--accept-deletes");
        assertThat(quiet.exitCode()).as(quiet.out() + quiet.err()).isZero();
    }

    private boolean holdsMoreThanTheSource(String object) {
        return database.table(object).count("\"_deleted_at\" IS NULL")
                > account.collection(object).size();
    }

    private Cli.Result sync() {
        Cli.Result result = command("sync", "--json");
        if (mishaps.trouble().hasFired()) {
            count(mishaps.trouble().name());
        }
        databaseRelay.flatMap(Relay::fired).ifPresent(fault -> count("database network " + fault));
        relay.fired().ifPresent(fault -> count("connection " + fault));
        if (mightHoldLease()) {
            dropLease();
        }
        return result;
    }

    /** Whether the database was unreachable when the process ended. */
    private boolean mightHoldLease() {
        return mishaps.operations().isDead()
                || mishaps.trouble().hasFired()
                || databaseRelay.flatMap(Relay::fired).isPresent();
    }

    /**
     * A real process would know that the previous one on its machine has ended; here, all of them are the test's own
     * process.
     */
    private void dropLease() {
        if (database.hasTable("_replica_lease")) {
            database.execute("DELETE FROM " + database.qualified("_replica_lease"));
        }
    }

    private Cli.Result command(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(options));
        arguments.addAll(objects);
        return Cli.reading(account, mishaps.before(databaseUrl))
                .with("activecampaign.url", "http://127.0.0.1:" + relay.port())
                .with("activecampaign.retries", random.nextInt(4) == 0 ? "5" : "0")
                .in(time)
                .run(arguments.toArray(String[]::new));
    }

    private boolean wants(Want want) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(this::kinds)
                .flatMap(List::stream)
                .anyMatch(kind -> kind.want() == want);
    }

    /**
     * Kinds take turns, so that a series of seeds covers all of them, and with enough seeds every pair. If two would
     * occur in the same place, such as two faults of the database, only the second one does.
     */
    private List<FaultKind> kinds(int round) {
        int all = FaultKind.ALL.size();
        long turn = seed * ROUNDS + round;
        int first = Math.floorMod(turn, all);
        int further = Math.floorMod(all / 2 + Math.floorDiv(turn, all), all - 1) + 1;
        return List.of(FaultKind.ALL.get(first), FaultKind.ALL.get((first + further) % all));
    }

    /**
     * One incremental object and others; every second time, only objects whose rows arrive with it, if there are any.
     */
    private List<String> objects() {
        List<String> others = new ArrayList<>(Replicas.objects());
        List<String> incremental = List.of("contacts", "deals");
        others.removeAll(incremental);
        // Their pages count the fields, and there are none here.
        others.removeIf(other -> !Replicas.object(other)
                .countedBy()
                .equals(Replicas.object(other).recordsKey()));
        String first = wants(Want.SIDELOADING) ? "contacts" : incremental.get(random.nextInt(2));
        boolean comesAlong = wants(Want.SIDELOADING) || random.nextBoolean();
        if (comesAlong && others.stream().anyMatch(other -> comesWith(first, other))) {
            others.removeIf(other -> !comesWith(first, other));
        }
        Collections.shuffle(others, random);
        List<String> chosen = new ArrayList<>(others.subList(0, OBJECTS - 1));
        chosen.add(random.nextInt(OBJECTS), first);
        return chosen;
    }

    private static boolean comesWith(String owner, String object) {
        return Replicas.object(object).sideload().equals(Optional.of(owner));
    }

    private long any(FakeCollection collection) {
        List<Long> ids = collection.ids();
        return ids.get(random.nextInt(ids.size()));
    }

    private static String path(String object) {
        return "/api/3/" + Replicas.object(object).path();
    }
}
