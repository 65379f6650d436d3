package org.acreplica.cli;

import java.util.concurrent.Callable;
import org.acreplica.Logging;
import org.acreplica.settings.LogFormat;
import org.acreplica.settings.LogLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

@Command(
        name = "activecampaign-replica",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Copies an ActiveCampaign account into a SQL database and keeps the copy current.%n"
                + "Without a command it stays up and replicates each object on its schedule (run).",
        subcommands = {
            RunCommand.class,
            SyncCommand.class,
            StatusCommand.class,
            ResyncCommand.class,
            CheckCommand.class,
            DemoCommand.class
        })
public final class ReplicaCommand implements Callable<Integer> {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces and more of what happens.")
    private boolean debug;

    /** No command means to stay up. */
    @Override
    public Integer call() throws Exception {
        return new RunCommand().call();
    }

    /** @return the exit code */
    public static int execute(String... arguments) {
        Logging.configure(LogLevel.INFO, LogFormat.TEXT);
        CommandLine commandLine = new CommandLine(new ReplicaCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(ReplicaCommand::explain);
        return commandLine.execute(arguments);
    }

    private static int explain(Exception error, CommandLine commandLine, ParseResult parsed) {
        boolean debug = parsed.originalArgs().contains("--debug");
        if (debug) {
            error.printStackTrace(commandLine.getErr());
        }
        if (error instanceof CommandFailure failure) {
            commandLine.getErr().println(failure.getMessage());
            return failure.exitCode();
        }
        commandLine.getErr().println("Unexpected: " + error + (debug ? "" : " (--debug shows where)"));
        return ExitCode.OBJECT_FAILED;
    }
}
