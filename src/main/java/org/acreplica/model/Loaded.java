package org.acreplica.model;

/** What the database did with a batch. */
public record Loaded(long inserted, long updated, long unchanged, long rejected) {

    public static final Loaded NOTHING = new Loaded(0, 0, 0, 0);

    public Loaded plus(Loaded more) {
        return new Loaded(
                inserted + more.inserted, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }
}
