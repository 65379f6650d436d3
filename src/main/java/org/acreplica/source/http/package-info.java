/** One request and its answer over HTTP, with its retries. */
@NullMarked
package org.acreplica.source.http;

import org.jspecify.annotations.NullMarked;
