package org.acreplica.sync.conversion;

import org.acreplica.model.row.Reject;

/** Checks that a reject has the original value. */
final class Originals {

    /** Neither surrogate pairs nor escapes are split, so the value may be shorter than the limit. */
    static final int LONGEST_CUT = Reject.LONGEST - 6;

    private Originals() {}

    static boolean isOf(String value, String wire) {
        String scalar = Fit.scalar(wire);
        if (scalar == null) {
            return value.length() >= LONGEST_CUT || Fit.isSame(value, wire);
        }
        return withoutEscapes(scalar).startsWith(withoutEscapes(value))
                && value.length() >= Math.min(LONGEST_CUT, scalar.length());
    }

    /** Without what a database may reject. */
    private static String withoutEscapes(String text) {
        return text.replaceAll("\\\\u(0000|d[89a-f]\\p{XDigit}{2})", "\ufffd");
    }
}
