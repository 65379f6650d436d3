/** The state of the running service, as values. */
@NullMarked
package org.acreplica.web.status;

import org.jspecify.annotations.NullMarked;
