/** What commands work with: settings, object files, account and destination; each failure has its exit code. */
@NullMarked
package org.acreplica.cli.workspace;

import org.jspecify.annotations.NullMarked;
