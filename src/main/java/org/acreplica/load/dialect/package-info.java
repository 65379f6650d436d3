/** The SQL of a database, from its folder {@code sql/<name>}. */
@NullMarked
package org.acreplica.load.dialect;

import org.jspecify.annotations.NullMarked;
