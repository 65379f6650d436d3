package org.acreplica.cli.workspace;

import org.acreplica.source.TrustedCertificates;

/** Loads, on a thread of its own, what a start would otherwise wait for. A failure is reported by what needs it. */
public final class Preload implements AutoCloseable {

    private final Thread thread;

    private Preload(Thread thread) {
        this.thread = thread;
    }

    static Preload of(DestinationAccess destination) {
        Thread thread = new Thread(
                () -> {
                    destination.preload();
                    TrustedCertificates.load();
                },
                "preload");
        thread.setDaemon(true);
        thread.start();
        return new Preload(thread);
    }

    /** Waits for it, because a process that ends meanwhile would leave a driver's library in the temporary folder. */
    @Override
    public void close() throws InterruptedException {
        thread.join();
    }
}
