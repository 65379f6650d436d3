package org.acreplica.cli;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.settings.SettingSources;
import org.acreplica.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description = "Replicates all objects of an invented account into the SQLite file activecampaign-demo.db.%n"
                + "Needs no account, no database and no network. Each further run shows what a day later has changed.",
        footer = {"", "Examples:", "  demo", "  demo --json"})
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private ReplicaCommand replica;

    private static final String FILE = "activecampaign-demo.db";

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws Exception {
        try (FakeAccount account = FakeAccount.start(FakeOptions.demo())) {
            Workspace workspace = workspace(account);
            int day = daysReplicated(workspace);
            account.advance(day);
            if (!json.isGiven()) {
                replica.out()
                        .println(
                                day == 0
                                        ? "An invented account is running at " + account.url()
                                                + ", with the limit of 5 requests a second."
                                        : "The invented account again, on day " + day
                                                + " after the first: some records are new, changed or gone.");
            }
            int exitCode = new SyncExecution(
                            workspace, workspace.objects(List.of()), false, false, json.isGiven() ? null : System.err)
                    .run(json.isGiven(), replica.out());
            if (!json.isGiven()) {
                replica.out()
                        .println(
                                "Look at it:  sqlite3 " + FILE
                                        + " \"SELECT first_name, last_name, email, udate, _synced_at FROM contacts ORDER BY _synced_at DESC LIMIT 5\"");
                replica.out()
                        .println("Run demo again to see what a day later has changed, and how few calls that takes.");
            }
            return exitCode;
        }
    }

    /** The demo's own settings alone: what stands in a file or in the environment is about another account. */
    private static Workspace workspace(FakeAccount account) throws CommandFailure {
        Properties settings = new Properties();
        settings.setProperty("activecampaign.url", account.url());
        settings.setProperty("activecampaign.token", account.token());
        settings.setProperty("destination.url", "jdbc:sqlite:" + FILE);
        return Workspace.of(() -> SettingSources.of(settings), false, Time.ofMachine())
                .ofAccount("the demo account");
    }

    private static int daysReplicated(Workspace workspace) throws CommandFailure {
        return workspace
                .destination()
                .withState(state -> state.countSucceeded("contacts"))
                .orElse(0);
    }
}
