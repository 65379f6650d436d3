/** The views beside the tables: custom fields as columns, and the moves of deals. */
@NullMarked
package org.acreplica.load.views;

import org.jspecify.annotations.NullMarked;
