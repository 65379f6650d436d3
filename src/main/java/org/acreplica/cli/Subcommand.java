package org.acreplica.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;

/** A subcommand of {@link ReplicaCommand}, which picocli injects before the call. */
abstract class Subcommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReplicaCommand parent;

    final ReplicaCommand replica() {
        return Objects.requireNonNull(parent);
    }
}
