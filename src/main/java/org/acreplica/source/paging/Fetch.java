package org.acreplica.source.paging;

import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;

/** Fetches a page, with retries. */
public interface Fetch {
    Page fetch(PageRequest request) throws SourceException;
}
