/** The tables as the object files describe them, in forms that others read. */
@NullMarked
package org.acreplica.report.schema;

import org.jspecify.annotations.NullMarked;
