/** How often an object is replicated, and how often it is read in full. */
@NullMarked
package org.acreplica.model.schedule;

import org.jspecify.annotations.NullMarked;
