package org.acreplica.model;

/**
 * What the database did with a batch.
 *
 * @param rejected values and whole records that could not be loaded as they were sent
 */
public record Loaded(long inserted, long updated, long unchanged, long rejected) {

    public static final Loaded NOTHING = new Loaded(0, 0, 0, 0);

    public Loaded plus(Loaded more) {
        return new Loaded(
                inserted + more.inserted, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }

    public Loaded minus(Loaded less) {
        return new Loaded(
                inserted - less.inserted, updated - less.updated, unchanged - less.unchanged, rejected - less.rejected);
    }

    /** Rows and rejects, each of which is counted once. */
    public long total() {
        return inserted + updated + unchanged + rejected;
    }
}
