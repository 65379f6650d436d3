package org.acreplica.model.row;

/**
 * How many rows a table has.
 *
 * @param gone rows marked as deleted at the source
 */
public record TableRows(long live, long gone) {}
