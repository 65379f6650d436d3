/** Wires the program for one account and one destination, and runs objects on their schedules. */
@NullMarked
package org.acreplica.replica;

import org.jspecify.annotations.NullMarked;
