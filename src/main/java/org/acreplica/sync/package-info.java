/** One run of one object: reads its records, loads them, and decides which rows are gone. */
@NullMarked
package org.acreplica.sync;

import org.jspecify.annotations.NullMarked;
