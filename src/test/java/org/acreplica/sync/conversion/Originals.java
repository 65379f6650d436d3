package org.acreplica.sync.conversion;

import org.acreplica.model.Reject;

/** Whether a reject has the original of what was sent. */
final class Originals {

    private Originals() {}

    /** A pair of surrogates is not cut, so that one character may be missing. */
    static boolean isOf(String value, String wire) {
        String scalar = Fit.scalar(wire);
        if (scalar == null) {
            return value.length() >= Reject.LONGEST - 1 || Fit.isSame(value, wire);
        }
        return scalar.startsWith(value) && value.length() >= Math.min(Reject.LONGEST - 1, scalar.length());
    }
}
