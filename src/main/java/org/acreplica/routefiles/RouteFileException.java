package org.acreplica.routefiles;

/** An object file that is refused. The message names the file, the line and the reason. */
public final class RouteFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final String object;

    RouteFileException(String object, String message) {
        super(message);
        this.object = object;
    }

    /** The object as the file's name says it. */
    public String object() {
        return object;
    }
}
