/** The views: custom fields as columns, and the moves of deals between stages. */
@NullMarked
package org.acreplica.load.views;

import org.jspecify.annotations.NullMarked;
