/** The commands and their options; {@link org.acreplica.cli.ReplicaCommand} is the one that has them all. */
@NullMarked
package org.acreplica.cli;

import org.jspecify.annotations.NullMarked;
