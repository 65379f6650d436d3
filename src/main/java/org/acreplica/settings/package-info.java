/** All settings, parsed and checked once, as small records; the package that uses a record owns it. */
@NullMarked
package org.acreplica.settings;

import org.jspecify.annotations.NullMarked;
