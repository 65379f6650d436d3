package org.acreplica.sync;

import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.acreplica.source.paging.PagesInFlight.Fetch;

/**
 * How runs get at pages.
 *
 * @param executor runs the requests; each waits for its turn on a thread of its own
 * @param window how many pages of an object should be on their way at this time
 */
public record SourceAccess(Fetch fetch, Executor executor, IntSupplier window) {}
