/** How the rows of a batch are passed to the statement that merges them. */
@NullMarked
package org.acreplica.load.merge;

import org.jspecify.annotations.NullMarked;
