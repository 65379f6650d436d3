/** Loads rows of other objects that arrive with pages of contacts. */
@NullMarked
package org.acreplica.sync.sideload;

import org.jspecify.annotations.NullMarked;
