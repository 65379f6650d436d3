/** The clock and the pauses of requests and retries; virtual in tests. */
@NullMarked
package org.acreplica.time;

import org.jspecify.annotations.NullMarked;
