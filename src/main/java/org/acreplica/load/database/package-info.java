/** The destination as a database: its dialect, its schema, its tables and its connections. */
@NullMarked
package org.acreplica.load.database;

import org.jspecify.annotations.NullMarked;
