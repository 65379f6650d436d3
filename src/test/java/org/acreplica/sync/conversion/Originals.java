package org.acreplica.sync.conversion;

import org.acreplica.model.row.Reject;

/** Whether a reject has the original of what was sent. */
final class Originals {

    /** Neither a pair of surrogates nor an escape is cut, so that the value may be shorter than it may be. */
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

    /** Of what a database may refuse. */
    private static String withoutEscapes(String text) {
        return text.replaceAll("\\\\u(0000|d[89a-f]\\p{XDigit}{2})", "\ufffd");
    }
}
