package org.acreplica.source.page;

/** A reading cannot continue from its position, because records before it have come or gone: it has to begin anew. */
public final class ListMovedException extends Exception {

    private static final long serialVersionUID = 1;

    public ListMovedException(String message) {
        super(message);
    }
}
