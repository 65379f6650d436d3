package org.acreplica.cli;

import java.util.ArrayList;
import java.util.List;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resync",
        description =
                "Forgets how far the named objects are, so that their next replication reads all history. Deletes no rows.",
        footer = {"", "Examples:", "  resync contacts", "  resync contacts deals"})
final class ResyncCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "OBJECT", description = "A table's name, such as contacts or deal_roles.")
    private List<String> objects = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        List<String> named = workspace.objects(objects);
        replica()
                .out()
                .println(
                        workspace.destination().resync(named)
                                ? "The next replication of " + String.join(", ", named) + " reads all history."
                                : "Nothing was replicated to "
                                        + workspace.settings().destination().shownUrl()
                                        + " yet; the first sync reads all history.");
        return ExitCode.DONE;
    }
}
