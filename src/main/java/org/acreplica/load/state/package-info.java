/**
 * The state of replication in the destination, in tables named {@code _replica_…}: runs, positions, columns, accounts.
 */
@NullMarked
package org.acreplica.load.state;

import org.jspecify.annotations.NullMarked;
