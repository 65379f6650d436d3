/** One run of one object: what it loads, what it counts, how it ends, and the object's state after it. */
@NullMarked
package org.acreplica.model.run;

import org.jspecify.annotations.NullMarked;
