package org.acreplica.cli;

import picocli.CommandLine.Option;

/** The option {@code --all} of the commands that replicate once. */
final class AllOption {

    @Option(names = "--all", description = "Show each object in the closing table, the unchanged ones too.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
