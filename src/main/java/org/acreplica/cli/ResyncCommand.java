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
                "Resets the cursors of the named objects, so that their next run reads everything again. Deletes no rows.",
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
                                ? "The next run of " + String.join(", ", named) + " reads everything again."
                                : "Nothing has been replicated to "
                                        + workspace.settings().destination().shownUrl()
                                        + " yet; the first sync reads everything.");
        return ExitCode.DONE;
    }
}
