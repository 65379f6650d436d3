package org.acreplica.model.run;

/**
 * The effect of a batch.
 *
 * @param inserted rows of the run's own object, as are those updated and unchanged
 * @param rejected values and whole records of any object that could not be loaded as sent
 * @param sideloaded rows of other objects that were inserted or updated
 */
public record Loaded(long inserted, long updated, long unchanged, long rejected, long sideloaded) {

    public static final Loaded NOTHING = new Loaded(0, 0, 0, 0, 0);

    public Loaded plus(Loaded more) {
        return new Loaded(
                inserted + more.inserted,
                updated + more.updated,
                unchanged + more.unchanged,
                rejected + more.rejected,
                sideloaded + more.sideloaded);
    }

    public Loaded minus(Loaded less) {
        return new Loaded(
                inserted - less.inserted,
                updated - less.updated,
                unchanged - less.unchanged,
                rejected - less.rejected,
                sideloaded - less.sideloaded);
    }

    /** The counts if all rows of the run's own object will be loaded again: then they are unchanged. */
    public Loaded ofRowsThatComeAgain() {
        return new Loaded(inserted, updated, -inserted - updated, rejected, sideloaded);
    }
}
