package org.acreplica;

import org.acreplica.cli.ReplicaCommand;

public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        System.exit(ReplicaCommand.commandLine().execute(arguments));
    }
}
