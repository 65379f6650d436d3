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

/** A TCP connection passed on to a server on this machine, with the faults of networks between. */
public final class Relay implements AutoCloseable {

    /** What happens to the next connections. */
    public enum Fault {
        /** The server's answer is cut off by a reset after some bytes. */
        RESET,
        /** The connection ends in an orderly way in mid-answer. */
        CLOSED,
        /** It is accepted and closed at once: nobody is behind it. */
        REFUSED,
        /** Bytes come one by one. */
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

    /** So many of the next answers fail so; of {@link Fault#REFUSED}, of the next connections. */
    public void next(Fault kind, int answers) {
        after(0, kind, answers);
    }

    /** The same, but for so many that go well before. */
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

    /** In words the fault that has happened since it was last asked for; empty if none has. */
    public Optional<String> fired() {
        return asked && left.get() <= 0 ? Optional.of(fault.name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Ends all connections that are open, by a reset. */
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
                // The relay was closed, or the server is away: the client finds its connection closed.
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
            // One side ended; so does the other.
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
            // It has ended already.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
