package org.acreplica.cli;

import picocli.CommandLine.Option;

final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document and nothing else to standard output.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
