/** The status page as HTML. */
@NullMarked
package org.acreplica.web.pages;

import org.jspecify.annotations.NullMarked;
