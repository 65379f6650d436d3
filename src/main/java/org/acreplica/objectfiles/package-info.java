/** Object files: their facts, their errors with line numbers, and the Camel routes made from them. */
@NullMarked
package org.acreplica.objectfiles;

import org.jspecify.annotations.NullMarked;
