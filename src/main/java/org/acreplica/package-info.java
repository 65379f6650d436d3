/** Where the program begins. */
@NullMarked
package org.acreplica;

import org.jspecify.annotations.NullMarked;
