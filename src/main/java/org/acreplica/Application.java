package org.acreplica;

import org.acreplica.cli.ReplicaCommand;
import org.acreplica.cli.workspace.StopHook;

public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        int exitCode = ReplicaCommand.commandLine().execute(arguments);
        if (!StopHook.isProcessEnding()) {
            System.exit(exitCode);
        }
    }
}
