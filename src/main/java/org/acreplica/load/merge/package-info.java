/** Passes the rows of a batch to the statement that merges them: in a parameter, in the statement itself, or by what the driver offers for many rows. */
@NullMarked
package org.acreplica.load.merge;

import org.jspecify.annotations.NullMarked;
