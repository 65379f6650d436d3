package org.acreplica.objectfiles;

/** An object file that is refused. The message names the file, the line and the reason. */
public final class ObjectFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ObjectFileProblem problem;

    /**
     * @param file its name
     * @param line from 1; 0 where it is about the file as a whole
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

    /** The object as the file's name says it. */
    public String object() {
        return problem.object();
    }
}
