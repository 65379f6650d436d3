/** An object as its file states it: where it is read, how, and which columns its table has. */
@NullMarked
package org.acreplica.model.object;

import org.jspecify.annotations.NullMarked;
