/** Decides which page is requested next, and when a list has been read completely. */
@NullMarked
package org.acreplica.source.paging;

import org.jspecify.annotations.NullMarked;
