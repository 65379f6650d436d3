/**
 * Writes batches and the state of each object to the destination; {@link org.acreplica.load.DestinationWriter} is the
 * entry point.
 */
@NullMarked
package org.acreplica.load;

import org.jspecify.annotations.NullMarked;
