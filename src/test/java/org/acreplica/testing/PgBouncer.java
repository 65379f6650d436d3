package org.acreplica.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PgBouncer in transaction mode in front of a PostgreSQL server, if installed on the system. */
public final class PgBouncer implements AutoCloseable {

    /** Few enough that clients share connections. */
    public static final int SERVER_CONNECTIONS = 3;

    private final Process process;
    private final String url;

    private PgBouncer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Empty if it is not installed. */
    public static Optional<Path> program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param folder for its settings, readable by all */
    public static PgBouncer before(TestDatabase database, Path folder) {
        try {
            int port = Ports.free();
            String server = database.url().replaceFirst(".*:(\\d+)/.*", "$1");
            Path settings =
                    Files.writeString(folder.resolve("pgbouncer.ini"), """
                    [databases]
                    * = host=127.0.0.1 port=%s user=postgres
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %d
                    unix_socket_dir =
                    auth_type = any
                    pool_mode = transaction
                    default_pool_size = %d
                    server_round_robin = 1
                    """.formatted(server, port, SERVER_CONNECTIONS));
            List<String> command =
                    new ArrayList<>(List.of(program().orElseThrow().toString()));
            if (System.getProperty("user.name").equals("root")) {
                folder.toFile().setExecutable(true, false);
                folder.toFile().setReadable(true, false);
                settings.toFile().setReadable(true, false);
                command.addAll(List.of("-u", "nobody"));
            }
            command.add(settings.toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                    .start();
            await().until(() -> !process.isAlive() || isListening(port));
            return new PgBouncer(process, database.url().replaceFirst("//[^/]*/", "//127.0.0.1:" + port + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC URL through the pooler. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
