/** How time passes while the program waits. */
@NullMarked
package org.acreplica.time;

import org.jspecify.annotations.NullMarked;
