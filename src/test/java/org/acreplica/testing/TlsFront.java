package org.acreplica.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Adds TLS in front of a server without it, with a self-signed certificate made by the JDK's {@code keytool}. */
public final class TlsFront implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final SSLServerSocket server;
    private final int target;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();

    private TlsFront(Path store, SSLServerSocket server, int target) {
        this.store = store;
        this.server = server;
        this.target = target;
    }

    /**
     * @param names subjects of the certificate: {@code dns:localhost,ip:127.0.0.1}
     * @param target port on 127.0.0.1
     */
    public static TlsFront before(int target, String names, Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        makeKeys(store, names);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TlsFront front = new TlsFront(store, server, target);
        daemon(front::accept);
        return front;
    }

    private static void makeKeys(Path store, String names) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "front",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=front",
                        "-ext",
                        "san=" + names,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }

    public String url() {
        return "https://127.0.0.1:" + server.getLocalPort();
    }

    /** A trust store with the certificate. */
    public Path store() {
        return store;
    }

    public String password() {
        return PASSWORD;
    }

    /** Number of connections accepted, including failed ones. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (open) {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private void accept() throws IOException {
        while (true) {
            SSLSocket client = (SSLSocket) server.accept();
            connections.incrementAndGet();
            daemon(() -> serve(client));
        }
    }

    private void serve(SSLSocket client) throws IOException {
        client.startHandshake();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
        synchronized (open) {
            open.addAll(List.of(client, behind));
        }
        daemon(() -> pass(behind, client));
        pass(client, behind);
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The end of a connection ends the thread; the client sees it at its own end. */
    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
