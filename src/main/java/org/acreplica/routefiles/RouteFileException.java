package org.acreplica.routefiles;

/** An object file that is refused. The message names the file, the line and the reason. */
public final class RouteFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RouteFileProblem problem;

    RouteFileException(RouteFileProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public RouteFileProblem problem() {
        return problem;
    }

    /** The object as the file's name says it. */
    public String object() {
        return problem.object();
    }
}
