package org.acreplica.cli;

import picocli.CommandLine.Option;

/** The option {@code --all} of the commands that replicate once. */
final class AllOption {

    @Option(names = "--all", description = "List every object in the final table, including unchanged ones.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
