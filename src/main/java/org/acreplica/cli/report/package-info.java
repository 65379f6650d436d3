/** The output of check, plan and status: text, or one JSON document. */
@NullMarked
package org.acreplica.cli.report;

import org.jspecify.annotations.NullMarked;
