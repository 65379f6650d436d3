/** Runs statements in one transaction, and again where the database asks for it. */
@NullMarked
package org.acreplica.load.transaction;

import org.jspecify.annotations.NullMarked;
