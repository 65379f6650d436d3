package org.acreplica.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Properties;
import org.acreplica.cli.ReplicaCommand;
import org.acreplica.fake.FakeAccount;
import org.acreplica.settings.SettingSources;
import org.acreplica.time.Time;
import picocli.CommandLine;

/** Runs commands inside the test's process, with their own settings. */
public final class Cli {

    /** How a command ended. */
    public record Result(int exitCode, String out, String err) {}

    private final Properties settings = new Properties();
    private Time time = Time.ofMachine();

    /** Reads the account without a noticeable rate limit, into that database. */
    public static Cli reading(FakeAccount account, String destinationUrl) {
        return new Cli()
                .with("activecampaign.url", account.url())
                .with("activecampaign.token", account.token())
                .with("activecampaign.requests-per-second", "2000")
                .with("destination.url", destinationUrl);
    }

    public static Cli reading(FakeAccount account, TestDatabase database) {
        Cli cli = reading(account, database.url());
        return database instanceof MariadbDatabase mariadb ? cli.with("destination.schema", mariadb.schema()) : cli;
    }

    public Cli with(String setting, String value) {
        settings.setProperty(setting, value);
        return this;
    }

    /** Waits by that clock. */
    public Cli in(Time passing) {
        time = passing;
        return this;
    }

    public Result run(String... arguments) {
        Properties given = new Properties();
        given.putAll(settings);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = ReplicaCommand.commandLine(() -> SettingSources.of(given), time);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return new Result(commandLine.execute(arguments), out.toString(), err.toString());
    }
}
