package org.acreplica.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another process that keeps a connection to a database open until it is closed. */
public final class ConnectionHolder implements AutoCloseable {

    private final Process process;

    private ConnectionHolder(Process process) {
        this.process = process;
    }

    public static ConnectionHolder on(String url) throws IOException {
        Process process = new ProcessBuilder(ShortLivedJvm.command(
                        "-cp", System.getProperty("java.class.path"), ConnectionHolder.class.getName(), url))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.inputReader().readLine();
        return new ConnectionHolder(process);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            System.out.println("open " + !connection.isClosed());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
