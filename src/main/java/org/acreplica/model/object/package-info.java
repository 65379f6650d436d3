/** An object as defined by its file: where and how it is read, and the columns of its table. */
@NullMarked
package org.acreplica.model.object;

import org.jspecify.annotations.NullMarked;
