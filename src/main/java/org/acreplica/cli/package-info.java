/** The commands and their options, starting from {@link org.acreplica.cli.ReplicaCommand}. */
@NullMarked
package org.acreplica.cli;

import org.jspecify.annotations.NullMarked;
