package org.acreplica.source.paging;

import org.acreplica.source.page.RequestListener;

/** For whoever asks and does not count. */
public final class Uncounted implements RequestListener {

    @Override
    public void requested() {}

    @Override
    public void throttled() {}
}
