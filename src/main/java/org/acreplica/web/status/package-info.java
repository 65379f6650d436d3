/** What is known of the service at work, as values. */
@NullMarked
package org.acreplica.web.status;

import org.jspecify.annotations.NullMarked;
