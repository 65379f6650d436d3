/** The HTTP side of {@code run}: who may ask, and for what. */
@NullMarked
package org.acreplica.web;

import org.jspecify.annotations.NullMarked;
