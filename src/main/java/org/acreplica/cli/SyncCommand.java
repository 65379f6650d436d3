package org.acreplica.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.acreplica.cli.sync.SyncExecution;
import org.acreplica.cli.sync.SyncNotice;
import org.acreplica.cli.sync.SyncSummary;
import org.acreplica.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sync",
        description = "Replicates the named objects, or all that sync.objects selects, once and exits.",
        footer = {
            "",
            "Examples:",
            "  sync                     the full history at first, then changes only",
            "  sync contacts deals      only these two"
        })
final class SyncCommand extends Subcommand {

    @Parameters(arity = "0..*", paramLabel = "OBJECT", description = "A table's name, such as contacts or deal_roles.")
    private List<String> objects = new ArrayList<>();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final AllOption all = new AllOption();

    @Option(
            names = "--accept-deletes",
            description = "Allow deleting more than half of a table's rows (refused by default).")
    private boolean acceptDeletes;

    @Option(
            names = "--accept-account",
            description = "Replace the copy of another account that the destination holds (refused by default)."
                    + " Every object is read in full, and rows that only the other account had are marked as deleted.")
    private boolean acceptAccount;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        PrintStream progress = json.isGiven() ? null : System.err;
        SyncExecution sync =
                new SyncExecution(workspace, workspace.objects(objects), acceptDeletes, acceptAccount, progress);
        SyncSummary summary = new SyncSummary(
                json.isGiven(), all.isGiven(), replica().colours(), replica().out());
        return new SyncNotice(workspace).telling(() -> sync.run(summary::print));
    }
}
