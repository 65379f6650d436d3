/** Reads an object chunk by chunk, and decides whether the read was complete or must be repeated. */
@NullMarked
package org.acreplica.sync.reading;

import org.jspecify.annotations.NullMarked;
