/** Describes the tables from the object files, in several formats. */
@NullMarked
package org.acreplica.report.schema;

import org.jspecify.annotations.NullMarked;
