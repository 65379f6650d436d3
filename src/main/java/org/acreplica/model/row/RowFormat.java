package org.acreplica.model.row;

import java.math.BigDecimal;

/**
 * How a destination wants values spelled in the JSON that rows travel in.
 *
 * @param instantSuffix what follows an instant's UTC date and time: {@code Z}, or nothing if the database has no zones
 * @param booleansAsNumbers 1 and 0 instead of true and false
 * @param jsonAsText a JSON column's value as a string that holds JSON, instead of the JSON itself
 * @param exactDigits the significant digits that a number may have to be held exactly, longer ones become text; 0 for
 * no bound
 * @param wholeDigits the digits that a number may have before its point, 0 for no bound
 * @param fractionDigits the digits that it may have behind the point where {@code wholeDigits} is a bound
 */
public record RowFormat(
        String instantSuffix,
        boolean booleansAsNumbers,
        boolean jsonAsText,
        int exactDigits,
        int wholeDigits,
        int fractionDigits) {

    /** Whether a numeric column holds the number without rounding it. */
    public boolean holds(BigDecimal number) {
        if (wholeDigits == 0) {
            return true;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.precision() - shortest.scale() <= wholeDigits && shortest.scale() <= fractionDigits;
    }
}
