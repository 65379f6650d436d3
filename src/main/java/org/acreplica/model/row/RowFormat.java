package org.acreplica.model.row;

import java.math.BigDecimal;

/**
 * How a destination expects values in the JSON of rows.
 *
 * @param instantSuffix what follows an instant's UTC date and time: {@code Z}, or nothing if the database has no zones
 * @param booleansAsNumbers 1 and 0 instead of true and false
 * @param jsonAsText a JSON column's value as a string that contains JSON, instead of the JSON itself
 * @param exactDigits significant digits up to which numbers are exact, longer ones become text; 0 for no limit
 * @param wholeDigits digits allowed before the decimal point, 0 for no limit
 * @param fractionDigits digits allowed after it, if {@code wholeDigits} is a limit
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
