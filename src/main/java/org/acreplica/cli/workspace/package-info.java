/** What commands work with: settings, object files, account and destination; each failure with its exit code. */
@NullMarked
package org.acreplica.cli.workspace;

import org.jspecify.annotations.NullMarked;
