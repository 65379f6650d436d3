package org.acreplica.cli.report;

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

    String word() {
        return word;
    }

    /** Whether the object cannot be read with this key, or exists for no key. */
    boolean isSkipped() {
        return this == NOT_PERMITTED || this == ABSENT;
    }
}
