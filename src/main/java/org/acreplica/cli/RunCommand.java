package org.acreplica.cli;

import org.acreplica.cli.run.RunExecution;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = "Stays up and replicates each object on its schedule. Ends cleanly on SIGTERM and SIGINT.",
        footer = {"", "Examples:", "  run", "  run --debug"})
final class RunCommand extends Subcommand {

    @Override
    public Integer call() throws Exception {
        return RunExecution.run(replica().workspace(), page -> {});
    }
}
