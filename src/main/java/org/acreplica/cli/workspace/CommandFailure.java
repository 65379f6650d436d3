package org.acreplica.cli.workspace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command cannot do its work. The message is for the user: what, value, where it was set, remedy. */
public final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    public CommandFailure(int exitCode, String message) {
        this(exitCode, message, null);
    }

    /** @param cause null for none */
    public CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public int exitCode() {
        return exitCode;
    }
}
