package org.acreplica.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Relays TCP connections to a server on this machine, with network faults. */
public final class Relay implements AutoCloseable {

    /** The faults. */
    public enum Fault {
        /** The server's response is cut off by a reset after some bytes. */
        RESET,
        /** The connection is closed in the middle of a response. */
        CLOSED,
        /** It is accepted and closed at once, as if there were no server. */
        REFUSED,
        /** Bytes arrive one at a time. */
        SLICED
    }

    private static final int BYTES_BEFORE_THE_END = 300;
    private static final int NO_LINGER = 0;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger spared = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean asked;
    private volatile Fault fault = Fault.RESET;

    private Relay(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static Relay to(int port) {
        try {
            Relay relay = new Relay(port);
            start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Makes this many of the next responses fail; with {@link Fault#REFUSED}, connections. */
    public void next(Fault kind, int answers) {
        after(0, kind, answers);
    }

    /** The same, after this many good ones. */
    public void after(int well, Fault kind, int answers) {
        left.set(0);
        fault = kind;
        asked = answers > 0;
        spared.set(well);
        left.set(answers);
    }

    /** Stops the faults. */
    public void behave() {
        next(Fault.SLICED, 0);
    }

    /** The name of the fault that happened since the last call; empty if none did. */
    public Optional<String> fired() {
        return asked && left.get() <= 0 ? Optional.of(fault.name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Resets all open connections. */
    public void cutAll() {
        open.forEach(Relay::reset);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cutAll();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (fault == Fault.REFUSED && isTurn()) {
                    reset(client);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                start(() -> pass(client, server, false));
                start(() -> pass(server, client, true));
            } catch (IOException e) {
                // The relay was closed, or the server is down: the client's connection is closed.
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                Fault now = fault;
                boolean fails = answers && now != Fault.REFUSED && isTurn();
                if (!fails) {
                    out.write(bytes, 0, count);
                } else if (now == Fault.SLICED) {
                    for (int i = 0; i < count; i++) {
                        out.write(bytes, i, 1);
                    }
                } else {
                    out.write(bytes, 0, Math.min(count, BYTES_BEFORE_THE_END));
                    if (now == Fault.RESET) {
                        reset(to);
                    }
                    return;
                }
            }
        } catch (IOException e) {
            // One side has ended, so the other is closed.
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isTurn() {
        return left.get() > 0 && !tookOne(spared) && tookOne(left);
    }

    private static boolean tookOne(AtomicInteger of) {
        return of.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, NO_LINGER);
            socket.close();
        } catch (IOException e) {
            // Already ended.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
