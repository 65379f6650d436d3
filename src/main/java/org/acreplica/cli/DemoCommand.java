package org.acreplica.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.acreplica.cli.run.RunExecution;
import org.acreplica.cli.sync.SyncExecution;
import org.acreplica.cli.sync.SyncSummary;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.fake.FakeAccount;
import org.acreplica.model.run.ObjectState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Replicates all objects of a demo account into the SQLite file activecampaign-demo.db.%n"
                + "Needs no account, no database and no network. Each further run shows what changed a day later.",
        footer = {
            "",
            "Examples:",
            "  demo",
            "  demo --stay     keeps the account changing, one day per minute, and serves the status page"
        })
final class DemoCommand extends Subcommand {

    /**
     * Shorter than the settings allow, so that a change reaches the tables within two minutes; uses half of the budget.
     */
    private static final Duration FREQUENCY = Duration.ofSeconds(30);

    private static final Duration FULL_EVERY = Duration.ofSeconds(60);
    private static final String FILE = "activecampaign-demo.db";

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final AllOption all = new AllOption();

    @Option(
            names = "--stay",
            description =
                    "Stay up as run does, with the status page on web.listen, while the account keeps changing: one"
                            + " day per minute.")
    private boolean stay;

    @Override
    public Integer call() throws Exception {
        try (FakeAccount account = FakeAccount.start(DemoLife.options())) {
            Workspace workspace = workspace(account);
            int day = DemoLife.nextDay(lastChange(workspace), account.now());
            account.advance(day);
            say(
                    day == 0
                            ? "A demo account is running at " + account.url()
                                    + ", with the limit of 5 requests per second."
                            : "Same demo account, day " + day + ": some records are new, changed or deleted.");
            SyncSummary summary = new SyncSummary(
                    json.isGiven(),
                    all.isGiven(),
                    replica().colours(),
                    replica().out());
            SyncExecution sync = new SyncExecution(
                    workspace, workspace.objects(List.of()), false, false, json.isGiven() ? null : System.err);
            int exitCode = sync.run(summary::print).exitCode();
            say(
                    "Look at it:  sqlite3 " + FILE
                            + " \"SELECT first_name, last_name, email, udate, _synced_at FROM contacts ORDER BY _synced_at DESC LIMIT 5\"");
            if (stay && exitCode == ExitCode.DONE) {
                return stay(account, workspace);
            }
            say("Run demo again to see what changed a day later.");
            say("Run demo --stay to keep the account changing (one day per minute) and watch the status page: http://"
                    + workspace.settings().web() + "/");
            return exitCode;
        }
    }

    private int stay(FakeAccount account, Workspace workspace) throws Exception {
        try (DemoLife life = DemoLife.begin(account, Clock.systemUTC())) {
            return RunExecution.run(
                    workspace.replicating(FREQUENCY, FULL_EVERY),
                    page -> say("The account continues from "
                            + life.now().atZone(ZoneOffset.UTC).toLocalDate()
                            + ", one day per minute. Changes reach the tables within two minutes.\nWatch it at "
                            + page + " and stop it with Ctrl-C."));
        }
    }

    private void say(String words) {
        if (!json.isGiven()) {
            PrintWriter out = replica().out();
            words.lines().forEach(out::println);
            out.flush();
        }
    }

    /**
     * The demo's own settings, except those of the page: settings in files or the environment concern another account.
     */
    private Workspace workspace(FakeAccount account) throws CommandFailure {
        Properties settings = new Properties();
        settings.setProperty("activecampaign.url", account.url());
        settings.setProperty("activecampaign.token", account.token());
        settings.setProperty("destination.url", "jdbc:sqlite:" + FILE);
        return replica().workspace(given -> given.only("web.").with(settings)).ofAccount("the demo account");
    }

    private static Optional<Instant> lastChange(Workspace workspace) throws CommandFailure {
        return workspace
                .destination()
                .withState(state -> state.readAll().stream()
                        .filter(object -> object.object().equals("contacts"))
                        .findFirst()
                        .flatMap(ObjectState::cursor)
                        .map(Instant::parse))
                .flatMap(cursor -> cursor);
    }
}
