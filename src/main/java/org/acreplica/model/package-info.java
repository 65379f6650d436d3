/** What all rooms speak of: objects, columns, rows, batches and runs, as plain values. */
@NullMarked
package org.acreplica.model;

import org.jspecify.annotations.NullMarked;
