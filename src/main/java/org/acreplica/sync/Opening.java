package org.acreplica.sync;

/**
 * Opens the destination for writing when the first page is there: until then nothing is written, so that a key that may
 * read nothing leaves nothing behind.
 */
public interface Opening {

    /** Returns at once when it is open already. Thread-safe. */
    void open() throws InterruptedException;

    boolean isOpen();

    /** Whether there are state tables to read. */
    boolean hasState();
}
