/** Lets one process at a time write to a destination. */
@NullMarked
package org.acreplica.load.lease;

import org.jspecify.annotations.NullMarked;
