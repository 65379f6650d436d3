/** One run of one object: what it loads, what it counts, how it ends and how far the object is then. */
@NullMarked
package org.acreplica.model.run;

import org.jspecify.annotations.NullMarked;
