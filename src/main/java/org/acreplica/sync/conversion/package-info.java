/** Converts records to rows of typed columns, and gathers them. */
@NullMarked
package org.acreplica.sync.conversion;

import org.jspecify.annotations.NullMarked;
