package org.acreplica.source.paging;

import org.acreplica.source.page.Page;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.SourceException;

/** Brings a page, with all the patience that takes. */
public interface Fetch {
    Page fetch(PageRequest request) throws SourceException;
}
