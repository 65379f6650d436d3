package org.acreplica.source.list;

/** A reading cannot continue from its position, because records before it were added or removed: it must start over. */
public final class ListMovedException extends Exception {

    private static final long serialVersionUID = 1;

    public ListMovedException(String message) {
        super(message);
    }
}
