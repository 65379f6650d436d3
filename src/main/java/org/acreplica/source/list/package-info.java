/** The reading of one list: which part of it, from which position, and what has been read so far. */
@NullMarked
package org.acreplica.source.list;

import org.jspecify.annotations.NullMarked;
