/** Writes batches and the state of each object to the destination; {@link org.acreplica.load.Loader} is the door. */
@NullMarked
package org.acreplica.load;

import org.jspecify.annotations.NullMarked;
