package org.acreplica.cli;

import org.acreplica.cli.workspace.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        hidden = true,
        description = "Prints a script that completes commands and options in bash and zsh.",
        footer = {"", "Example:", "  source <(activecampaign-replica completion)"})
final class CompletionCommand extends Subcommand {

    @Override
    public Integer call() {
        replica()
                .out()
                .print(AutoComplete.bash(
                        replica().root().getCommandName(), replica().root()));
        replica().out().flush();
        return ExitCode.DONE;
    }
}
