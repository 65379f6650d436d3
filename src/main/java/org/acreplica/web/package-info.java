/** The HTTP server of {@code run}, and its access rules. */
@NullMarked
package org.acreplica.web;

import org.jspecify.annotations.NullMarked;
