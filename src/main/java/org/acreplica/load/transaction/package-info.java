/** Executes statements in one transaction. */
@NullMarked
package org.acreplica.load.transaction;

import org.jspecify.annotations.NullMarked;
