package org.acreplica.cli;

import picocli.CommandLine.Option;

/** The option {@code --json} of the commands that print a report. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document and nothing else to standard output.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
