/** Which page is asked for next, and when a read has brought everything. */
@NullMarked
package org.acreplica.source.paging;

import org.jspecify.annotations.NullMarked;
