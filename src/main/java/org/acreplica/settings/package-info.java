/** Every setting, parsed and checked once, into small records that the rooms own. */
@NullMarked
package org.acreplica.settings;

import org.jspecify.annotations.NullMarked;
