/** The database behind a destination: schema, relations, connections, errors. */
@NullMarked
package org.acreplica.load.database;

import org.jspecify.annotations.NullMarked;
