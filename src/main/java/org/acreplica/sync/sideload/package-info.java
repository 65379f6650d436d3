/** Rows of other objects that come along in the pages of contacts. */
@NullMarked
package org.acreplica.sync.sideload;

import org.jspecify.annotations.NullMarked;
