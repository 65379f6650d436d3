package org.acreplica.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.acreplica.cli.run.RunExecution;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.VersionProvider;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.report.JsonFields;
import org.acreplica.settings.SettingSources;
import org.acreplica.time.Time;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "activecampaign-replica",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:at least one object failed; the others were replicated",
            "2:invalid usage or settings; no request made, nothing written",
            "3:ActiveCampaign rejects the credentials, or no selected object may be read; nothing written",
            "4:the destination cannot be reached or written, or another process holds it",
            "130, 143:ended by SIGINT, SIGTERM; the next run resumes from the last commit"
        },
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Copies an ActiveCampaign account into a SQL database and keeps the copy current.%n"
                + "Without a command it stays up and replicates each object on its schedule (run).",
        subcommands = {
            RunCommand.class,
            SyncCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            ResyncCommand.class,
            DemoCommand.class,
            SchemaCommand.class,
            InitCommand.class,
            CompletionCommand.class
        })
public final class ReplicaCommand implements Callable<Integer> {

    private final Workspace.Sources sources;
    private final Time time;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces and more detail.")
    private boolean debug;

    private ReplicaCommand(Workspace.Sources sources, Time time) {
        this.sources = sources;
        this.time = time;
    }

    /** Settings come from the working directory, the environment and the system properties. */
    public static CommandLine commandLine() {
        return commandLine(
                () -> SettingSources.read(Path.of(""), System.getenv(), System.getProperties()), Time.ofMachine());
    }

    /** @param time how to wait before requests and retries */
    public static CommandLine commandLine(Workspace.Sources sources, Time time) {
        CommandLine commandLine = new CommandLine(new ReplicaCommand(sources, time));
        commandLine.setParameterExceptionHandler(new MistypedCommand());
        commandLine.setExecutionExceptionHandler(ReplicaCommand::explain);
        return commandLine;
    }

    /** Without a subcommand, runs {@code run}. */
    @Override
    public Integer call() throws Exception {
        return RunExecution.run(workspace(), page -> {});
    }

    Workspace workspace() throws CommandFailure {
        return Workspace.of(sources, debug, time);
    }

    /** With other settings. */
    Workspace workspace(UnaryOperator<SettingSources> other) throws CommandFailure {
        return Workspace.of(() -> other.apply(sources.read()), debug, time);
    }

    /** The root command line, set by picocli. */
    CommandLine root() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** No colours if standard output is not a terminal or {@code NO_COLOR} is set. */
    Ansi colours() {
        return root().getColorScheme().ansi();
    }

    /** Standard error: diagnostics. */
    PrintWriter err() {
        return root().getErr();
    }

    /** Standard output: results. */
    PrintWriter out() {
        return root().getOut();
    }

    private static int explain(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        Exception error = DestinationAccess.explained(thrown);
        boolean debug = parsed.originalArgs().contains("--debug");
        if (debug) {
            error.printStackTrace(commandLine.getErr());
        }
        int exitCode = error instanceof CommandFailure failure ? failure.exitCode() : ExitCode.OBJECT_FAILED;
        String message = error instanceof CommandFailure failure
                ? failure.getMessage()
                : "Unexpected: " + error + (debug ? "" : " (run with --debug for the stack trace)");
        return ended(commandLine, parsed.originalArgs(), message, exitCode);
    }

    /** Prints an error, with {@code --json} as a document too; returns the exit code. */
    static int ended(CommandLine commandLine, List<String> arguments, String message, int exitCode) {
        commandLine.getErr().println(message);
        if (arguments.contains("--json")) {
            ObjectNode document = JsonFields.document();
            document.put("error", message).put("exit_code", exitCode);
            commandLine.getOut().println(document.toPrettyString());
        }
        return exitCode;
    }
}
