package org.acreplica.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.model.text.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports an invalid command line in one or two lines, instead of printing the whole usage. */
final class MistypedCommand implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        return ReplicaCommand.ended(error.getCommandLine(), List.of(arguments), explained(error), ExitCode.USAGE);
    }

    private static String explained(ParameterException error) {
        CommandLine command = error.getCommandLine();
        boolean isRoot = command.getParent() == null;
        String name = isRoot ? "" : command.getCommandName() + ": ";
        String help = "\nSee " + (isRoot ? "" : command.getCommandName() + " ") + "--help.";
        if (error instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                Collection<String> options =
                        command.getCommandSpec().optionsMap().keySet();
                return name + "unknown option '" + word + "'"
                        + Suggestion.question(word, options, "available: " + String.join(", ", options)) + help;
            }
            Collection<String> commands = command.getSubcommands().keySet();
            return commands.isEmpty()
                    ? name + "'" + word + "' does not belong here." + help
                    : "unknown command '" + word + "'"
                            + Suggestion.question(word, commands, "available: " + String.join(", ", commands))
                            + help;
        }
        if (error instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                            .map(ArgSpec::paramLabel)
                            .collect(Collectors.joining(", ", name, " is missing."))
                    + help;
        }
        return name + error.getMessage() + help;
    }
}
