/** Levels and formats of the log. */
@NullMarked
package org.acreplica.logging;

import org.jspecify.annotations.NullMarked;
