/** Turns records into rows of typed columns. */
@NullMarked
package org.acreplica.sync.conversion;

import org.jspecify.annotations.NullMarked;
