package org.acreplica.objectfiles;

/**
 * Why an object file, or the folder of them, is not followed.
 *
 * @param object as the file's name says it; empty if it is about the folder
 * @param file its name, or the folder
 * @param line from 1; 0 where it is about the file as a whole
 */
public record ObjectFileProblem(String object, String file, int line, String reason) {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + reason;
    }
}
