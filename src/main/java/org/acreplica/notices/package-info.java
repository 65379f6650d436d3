/**
 * Posts notices about failures to a URL of the user's. {@link org.acreplica.notices.Watch} detects them, {@link
 * org.acreplica.notices.Notices} sends them.
 */
@NullMarked
package org.acreplica.notices;

import org.jspecify.annotations.NullMarked;
