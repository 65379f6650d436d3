package org.acreplica.source;

/** For whoever asks and does not count. */
final class Uncounted implements Calls {

    @Override
    public void requested() {}

    @Override
    public void throttled() {}
}
