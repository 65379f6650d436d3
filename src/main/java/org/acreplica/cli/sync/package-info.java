/**
 * One replication of the selected objects: it is shown while it continues, then reported by text, JSON, exit code and
 * notice.
 */
@NullMarked
package org.acreplica.cli.sync;

import org.jspecify.annotations.NullMarked;
