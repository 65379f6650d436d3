package org.acreplica.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.acreplica.cli.StartingFiles.Written;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.ExitCode;
import picocli.CommandLine.Command;

@Command(
        name = "init",
        description = "Writes application.properties and the object files in routes/ of this version into the working"
                + " directory.%nNever overwrites a file: existing files that differ are listed and kept.",
        footer = {"", "Example:", "  init"})
final class InitCommand extends Subcommand {

    @Override
    public Integer call() throws Exception {
        Path folder = Path.of("");
        try {
            tell(StartingFiles.packaged().into(folder), replica().out());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the files cannot be written into " + folder.toAbsolutePath() + ": " + e
                            + ".\nRun init in a folder that this user may write to; files already written are kept, and it"
                            + " resumes there.",
                    e);
        }
    }

    static void tell(Written files, PrintWriter out) {
        files.differing().forEach(file -> out.println(file + " exists and differs from this version's; it is kept"));
        out.println("Files written: " + files.written().size() + "; unchanged: "
                + files.same().size() + "; kept because they differ: "
                + files.differing().size() + ".");
        if (files.written().contains(StartingFiles.SETTINGS)) {
            out.println("Next: set activecampaign.url, activecampaign.token and destination.url in "
                    + StartingFiles.SETTINGS + " or in the environment, then run check.");
        }
    }
}
