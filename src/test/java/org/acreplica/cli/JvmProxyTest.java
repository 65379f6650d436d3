package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.testing.Cli;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM's own proxy properties. */
class JvmProxyTest {

    private static final int UNAUTHORISED = 401;
    private static final int NO_BODY = -1;

    @TempDir
    private Path folder;

    @Test
    void requestsPassByTheProxyThatTheyName() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(UNAUTHORISED, NO_BODY);
            exchange.close();
        });
        proxy.start();
        Map<String, String> properties = Map.of(
                "http.proxyHost", proxy.getAddress().getHostString(),
                "http.proxyPort", Integer.toString(proxy.getAddress().getPort()),
                "http.nonProxyHosts", "");
        Map<String, String> before = new TreeMap<>();
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            Cli.Result result = new Cli()
                    .with("activecampaign.url", "http://localhost:1")
                    .with("activecampaign.token", "key")
                    .with("activecampaign.requests-per-second", "2000")
                    .with("activecampaign.retries", "0")
                    .with("destination.url", TestDatabase.sqlite(folder).url())
                    .run("check");

            assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.CREDENTIALS);
            assertThat(asked.get(0)).startsWith("http://localhost:1/api/3/users/me");
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
            proxy.stop(0);
        }
    }
}
