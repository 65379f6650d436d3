/** Parsing whole numbers, and suggestions for mistyped words. */
@NullMarked
package org.acreplica.model.text;

import org.jspecify.annotations.NullMarked;
