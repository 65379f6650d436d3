package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;

/**
 * Covers every moment: a replication of all objects dies at its n-th operation, the next one resumes, and every row of
 * every table is compared.
 */
final class CrashPoints implements AutoCloseable {

    private static final List<Integer> SIZES = List.of(5, 101, 0, 2, 0, 230, 3, 0);
    private static final Pattern OFFSET = Pattern.compile("\"offset\":\\s*(\\d+)");

    private final TestDatabase database;
    private final FakeAccount account;
    private final Mishaps mishaps = new Mishaps();
    private final Operations operations = mishaps.operations();

    private CrashPoints(TestDatabase database) {
        this.database = database;
        FakeOptions options = FakeOptions.empty().requestsPerSecond(0);
        List<String> objects = Replicas.objects();
        for (int i = 0; i < objects.size(); i++) {
            options.size(objects.get(i), SIZES.get(i % SIZES.size()));
        }
        account = FakeAccount.start(options);
        // A request that a dead process would not have sent, then a response that it would not have read.
        account.faults().onAll().when(request -> dies() || dies()).answer(Fault.status(400));
    }

    /** @return number of operations of a replication into the database */
    static int operations(TestDatabase database) {
        try (CrashPoints points = new CrashPoints(database)) {
            Cli.Result whole = points.sync();
            assertThat(whole.exitCode()).as(whole.err() + whole.out()).isZero();
            return points.operations.count();
        }
    }

    /**
     * Dies at that operation, resumes, and compares. The database must be empty.
     *
     * @return number of rows compared
     */
    static int dieAt(int operation, TestDatabase database) {
        try (CrashPoints points = new CrashPoints(database)) {
            return points.dieAt(operation);
        }
    }

    @Override
    public void close() {
        account.close();
    }

    private int dieAt(int operation) {
        operations.dieAt(operation);
        sync();

        operations.liveOn();
        Map<String, Long> offsets = unfinishedReads();
        long running = runs("running");
        expireLease();
        account.clearRequests();
        Cli.Result second = sync();

        String when = "operation " + operation;
        assertThat(second.exitCode())
                .as(when + "\n" + second.err() + second.out())
                .isZero();
        int rowsCompared = Replicas.assertEqual(account, database);
        assertThat(runs("interrupted")).as(when).isEqualTo(running);
        assertThat(runs("running")).as(when).isZero();
        assertThat(runs("succeeded"))
                .as(when)
                .isGreaterThanOrEqualTo(Replicas.objects().size());
        offsets.forEach((object, offset) -> assertThat(offsetsAsked(object))
                .as(when + ": " + object + " resumes from " + offset)
                .allSatisfy(asked -> assertThat(asked).isGreaterThanOrEqualTo(offset - 1)));
        return rowsCompared;
    }

    private long runs(String status) {
        return database.hasTable("_replica_runs")
                ? database.table("_replica_runs").count("\"status\" = '" + status + "'")
                : 0;
    }

    /** Where each interrupted object had got to: what is before that is committed and not requested again. */
    private Map<String, Long> unfinishedReads() {
        Map<String, Long> offsets = new HashMap<>();
        if (database.hasTable("_replica_objects")) {
            for (Map<String, String> row : database.table("_replica_objects").where("\"position\" IS NOT NULL")) {
                Matcher offset = OFFSET.matcher(row.get("position"));
                if (offset.find() && !sharesItsPages(row.get("object"))) {
                    offsets.put(row.get("object"), Long.valueOf(offset.group(1)));
                }
            }
        }
        return offsets;
    }

    /** Whether other objects read the same pages, so that requests cannot be attributed. */
    private static boolean sharesItsPages(String object) {
        return Replicas.objects().stream()
                        .filter(other -> Replicas.object(other)
                                .path()
                                .equals(Replicas.object(object).path()))
                        .count()
                > 1;
    }

    /** Of the resumed read, without later requests for changes made meanwhile. */
    private List<Long> offsetsAsked(String object) {
        String path = "/api/3/" + Replicas.object(object).path();
        return account.requests().stream()
                .filter(request -> request.path().equals(path))
                .filter(request -> !request.query().containsKey("filters[updated_after]"))
                .map(request -> Long.valueOf(request.query().get("offset")))
                .toList();
    }

    private boolean dies() {
        try {
            operations.next();
            return false;
        } catch (Operations.Dead e) {
            return true;
        }
    }

    private Cli.Result sync() {
        Cli cli = Cli.reading(account, mishaps.before(database.url())).with("activecampaign.retries", "0");
        if (database instanceof MariadbDatabase mariadb) {
            cli.with("destination.schema", mariadb.schema());
        }
        return cli.run("sync", "--json");
    }

    /** The dead holder's process is this one, which is alive: nothing shows that it "died". */
    private void expireLease() {
        if (database.hasTable("_replica_lease")) {
            database.execute("DELETE FROM " + database.qualified("_replica_lease"));
        }
    }
}
