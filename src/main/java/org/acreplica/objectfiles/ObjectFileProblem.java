package org.acreplica.objectfiles;

/**
 * Why an object file, or their folder, is not used.
 *
 * @param object derived from the file name; empty if it concerns the folder
 * @param file its name, or the folder
 * @param line from 1; 0 if it concerns the whole file
 */
public record ObjectFileProblem(String object, String file, int line, String reason) {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + reason;
    }
}
