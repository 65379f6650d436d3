/** Object files: what they say, what is wrong with them and in which line, and the Camel routes that they become. */
@NullMarked
package org.acreplica.objectfiles;

import org.jspecify.annotations.NullMarked;
