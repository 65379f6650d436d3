/**
 * Tells people, by POST to a URL of theirs, what they would want to be woken for. {@link org.acreplica.notices.Watch} notices it,
 * {@link org.acreplica.notices.Notices} sends it.
 */
@NullMarked
package org.acreplica.notices;

import org.jspecify.annotations.NullMarked;
