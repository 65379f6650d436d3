/** Values and records that could not be loaded, in {@code _replica_rejects}. */
@NullMarked
package org.acreplica.load.rejects;

import org.jspecify.annotations.NullMarked;
