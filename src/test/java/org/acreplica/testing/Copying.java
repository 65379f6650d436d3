package org.acreplica.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.time.Time;

/** An account, a database, and the command that copies the one into the other. */
public final class Copying implements AutoCloseable {

    private final FakeAccount account;
    private final TestDatabase database;
    private final Cli cli;

    private Copying(FakeAccount account, TestDatabase database) {
        this.account = account;
        this.database = database;
        this.cli = Cli.reading(account, database).with("activecampaign.retries", "0");
    }

    /** An empty account without a limit. */
    public static Copying into(TestDatabase database) {
        return from(FakeOptions.empty(), database);
    }

    public static Copying from(FakeOptions options, TestDatabase database) {
        return new Copying(FakeAccount.start(options.requestsPerSecond(0)), database);
    }

    public Copying with(String setting, String value) {
        cli.with(setting, value);
        return this;
    }

    /** The clock for the rate limit and pauses between attempts. */
    public Copying in(Time passing) {
        cli.in(passing);
        return this;
    }

    public FakeAccount account() {
        return account;
    }

    public FakeCollection collection(String object) {
        return account.collection(object);
    }

    /** Puts a record as text, in JSON with ' for ". */
    public Copying put(String object, long id, String json) {
        collection(object).putRaw(id, "{\"id\":\"" + id + "\"," + json.replace('\'', '"') + "}");
        return this;
    }

    /** Replicates and expects it to succeed. */
    public Cli.Result sync(String... arguments) {
        return ends(0, arguments);
    }

    /** Replicates, expects it to succeed, and returns its log. */
    public String logOfSync(String... arguments) {
        try (StandardError log = new StandardError()) {
            sync(arguments);
            return log.text();
        }
    }

    /** Replicates and expects that exit code. */
    public Cli.Result ends(int exitCode, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "sync";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        account.clearRequests();
        Cli.Result result = run(command);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
        return result;
    }

    /** Runs any command, with any exit code. */
    public Cli.Result run(String... command) {
        return cli.run(command);
    }

    /** Queries of the requests for the path since the last replication began, each decoded and as a map. */
    public List<Map<String, String>> queries(String path) {
        return account.requests().stream()
                .filter(request -> request.path().equals("/api/3/" + path))
                .map(FakeRequest::query)
                .toList();
    }

    public TestDatabase database() {
        return database;
    }

    public Table table(String name) {
        return database.table(name);
    }

    public Map<String, String> row(String table, long id) {
        return database.table(table).row(id);
    }

    public long live(String table) {
        return database.table(table).count("\"_deleted_at\" IS NULL");
    }

    public long marked(String table) {
        return database.table(table).count("\"_deleted_at\" IS NOT NULL");
    }

    /** The row of {@code _replica_runs} of the object's latest run. */
    public Map<String, String> lastRun(String object) {
        List<Map<String, String>> runs =
                table("_replica_runs").where("\"object\" = '" + object + "' ORDER BY \"started_at\"");
        return runs.get(runs.size() - 1);
    }

    /** The row of {@code _replica_objects}. */
    public Map<String, String> state(String object) {
        return table("_replica_objects").where("\"object\" = '" + object + "'").get(0);
    }

    public List<Map<String, String>> rejects(String object) {
        return table("_replica_rejects").where("\"object\" = '" + object + "'");
    }

    @Override
    public void close() {
        account.close();
    }
}
