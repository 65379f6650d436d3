/** Rows of a table, and the records or values that could not be loaded. */
@NullMarked
package org.acreplica.model.row;

import org.jspecify.annotations.NullMarked;
