package org.acreplica.objectfiles;

/** An invalid object file. The message names the file, the line and the reason. */
public final class ObjectFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ObjectFileProblem problem;

    /**
     * @param file its name
     * @param line from 1; 0 if it concerns the whole file
     */
    ObjectFileException(String file, int line, String reason) {
        this(new ObjectFileProblem(ObjectFile.objectOf(file), file, line, reason));
    }

    private ObjectFileException(ObjectFileProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public ObjectFileProblem problem() {
        return problem;
    }

    /** The object's name, derived from the file name. */
    public String object() {
        return problem.object();
    }
}
