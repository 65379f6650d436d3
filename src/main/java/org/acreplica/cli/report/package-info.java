/** What check, plan and status print: lines or a table for people, one JSON document for programs. */
@NullMarked
package org.acreplica.cli.report;

import org.jspecify.annotations.NullMarked;
