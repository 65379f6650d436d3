/** Runs, numbers and durations as JSON, as tables and in words. */
@NullMarked
package org.acreplica.report;

import org.jspecify.annotations.NullMarked;
