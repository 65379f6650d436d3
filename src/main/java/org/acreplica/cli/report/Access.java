package org.acreplica.cli.report;

import java.util.List;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.source.Probe;

/** Whether an object can be read, as one cheap call showed. */
enum Access {
    READABLE("readable"),
    NOT_PERMITTED("not permitted"),
    /** The account's plan does not include it. */
    ABSENT("absent"),
    FAILED("failed");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    static Access of(Probe probe) {
        if (probe.failure() == null) {
            return READABLE;
        }
        return switch (probe.failure().kind()) {
            case FORBIDDEN -> NOT_PERMITTED;
            case ABSENT -> ABSENT;
            default -> FAILED;
        };
    }

    /** The exit code of a command that found this of each object. */
    static int exitCode(List<Access> found) {
        if (!found.isEmpty() && found.stream().allMatch(Access::isSkipped)) {
            return ExitCode.CREDENTIALS;
        }
        return found.contains(FAILED) ? ExitCode.OBJECT_FAILED : ExitCode.DONE;
    }

    String word() {
        return word;
    }

    /** Whether the object cannot be read with this key, or exists for no key. */
    private boolean isSkipped() {
        return this == NOT_PERMITTED || this == ABSENT;
    }
}
