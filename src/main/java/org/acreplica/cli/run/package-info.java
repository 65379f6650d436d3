/** The service that stays up: schedules, status page and notices, until it is stopped or cannot go on. */
@NullMarked
package org.acreplica.cli.run;

import org.jspecify.annotations.NullMarked;
