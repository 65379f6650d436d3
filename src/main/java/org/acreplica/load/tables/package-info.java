/** The tables of objects: created, extended, described by comments, compared with their object files. */
@NullMarked
package org.acreplica.load.tables;

import org.jspecify.annotations.NullMarked;
