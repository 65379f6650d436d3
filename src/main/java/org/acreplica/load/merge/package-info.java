/** Passes the rows of a batch to the statement that merges them: as JSON, as arrays or as literals. */
@NullMarked
package org.acreplica.load.merge;

import org.jspecify.annotations.NullMarked;
