/** Reads an object chunk by chunk, and knows whether all of it was read. */
@NullMarked
package org.acreplica.sync.reading;

import org.jspecify.annotations.NullMarked;
