package org.acreplica.cli;

import picocli.CommandLine.Option;

final class AllOption {

    @Option(names = "--all", description = "List every object in the final table, including unchanged ones.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
