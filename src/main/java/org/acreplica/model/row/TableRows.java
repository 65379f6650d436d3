package org.acreplica.model.row;

/**
 * The number of rows in a table.
 *
 * @param gone rows marked as deleted
 */
public record TableRows(long live, long gone) {}
