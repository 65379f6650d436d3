package org.acreplica.cli;

import java.util.concurrent.Callable;
import org.acreplica.cli.workspace.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        hidden = true,
        description = "Prints a script that completes commands and options in bash and zsh.",
        footer = {"", "Example:", "  source <(activecampaign-replica completion)"})
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private ReplicaCommand replica;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        replica.out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        replica.out().flush();
        return ExitCode.DONE;
    }
}
