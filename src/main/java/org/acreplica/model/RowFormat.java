package org.acreplica.model;

/**
 * How a destination wants values spelled in the JSON that rows travel in.
 *
 * @param instantSuffix what follows an instant's UTC date and time: {@code Z}, or nothing where the database has no zones
 * @param booleansAsNumbers 1 and 0 in place of true and false
 * @param jsonAsText a JSON column's value as a string that holds JSON, in place of the JSON itself
 * @param exactDigits the significant digits that a number may have to be held exactly, longer ones become text; 0 for no bound
 */
public record RowFormat(String instantSuffix, boolean booleansAsNumbers, boolean jsonAsText, int exactDigits) {}
