/** How the rows of a batch come into the statement that merges them. */
@NullMarked
package org.acreplica.load.merge;

import org.jspecify.annotations.NullMarked;
