package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes behind a real listener. */
class HttpEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CamelContext camel = new DefaultCamelContext();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpEngine engine;

    @BeforeEach
    void start() throws Exception {
        engine = new HttpEngine("127.0.0.1", 0, allowing(), threads);
        camel.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, engine);
        camel.addRoutes(routes());
        camel.addService(engine);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        threads.shutdownNow();
    }

    @Test
    void aRouteAnswersItsPathAndItsMethods() throws Exception {
        assertThat(send("GET", "/things/one?colour=r%C3%B6d").body()).isEqualTo("GET /things/one colour=r%C3%B6d ö");
        assertThat(send("POST", "/things/one").body()).isEqualTo("acted");
        assertThat(send("DELETE", "/things/one").statusCode()).isEqualTo(405);
        assertThat(send("DELETE", "/things/one").headers().allValues("Allow")).containsExactly("GET, HEAD, POST");
    }

    @Test
    void aPathIsTakenAsAWhole() throws Exception {
        for (String path : List.of("/things", "/things/", "/things/one/", "/things/one/two", "/a/things/one", "/")) {
            assertThat(send("GET", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send("GET", "/things/..").body()).startsWith("GET /things/.. ");
        assertThat(send("GET", "/things/a%2Fb").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/style.css").statusCode()).isEqualTo(405);
        assertThat(send("POST", "/styleXcss").statusCode()).isEqualTo(404);
    }

    @Test
    void headHasTheLengthAndNoBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/things/one");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString("HEAD /things/one null ö".getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void aRouteThatFailsAnswersWithAnErrorAndWithoutItsMessage() throws Exception {
        HttpResponse<String> answer = send("GET", "/fails");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(send("GET", "/things/one").statusCode()).isEqualTo(200);
    }

    @Test
    void aRouteThatIsStoppedIsNotThere() throws Exception {
        camel.getRouteController().stopRoute("things");

        assertThat(send("POST", "/things/one").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/things/one").statusCode()).isEqualTo(405);
    }

    @Test
    void aPortInUseIsRefused() {
        Assertions.assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> new HttpEngine("127.0.0.1", engine.getServerPort(), allowing(), threads));
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + engine.getServerPort() + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .timeout(PATIENCE)
                        .method(
                                method,
                                method.equals("POST") ? BodyPublishers.ofString("ignored") : BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/things/{name}?httpMethodRestrict=GET,HEAD")
                        .routeId("things")
                        .setBody(exchange -> String.join(
                                " ",
                                exchange.getMessage().getHeader(Exchange.HTTP_METHOD, String.class),
                                exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class),
                                exchange.getMessage().getHeader(Exchange.HTTP_QUERY, String.class),
                                "ö"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/plain; charset=utf-8"));
                from("platform-http:/things/{name}?httpMethodRestrict=POST")
                        .setBody(constant("acted"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/plain; charset=utf-8"));
                from("platform-http:/style.css?httpMethodRestrict=GET").setBody(constant(""));
                from("platform-http:/fails?httpMethodRestrict=GET").throwException(new IllegalStateException("secret"));
            }
        };
    }

    private static Filter allowing() {
        return new Filter() {
            @Override
            public void doFilter(HttpExchange request, Chain routes) throws IOException {
                routes.doFilter(request);
            }

            @Override
            public String description() {
                return "none";
            }
        };
    }
}
