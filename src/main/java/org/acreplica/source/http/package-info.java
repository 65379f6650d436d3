/** One HTTP request and its response, with retries. */
@NullMarked
package org.acreplica.source.http;

import org.jspecify.annotations.NullMarked;
