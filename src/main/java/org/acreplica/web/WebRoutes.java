package org.acreplica.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** Which path is answered by what. */
final class WebRoutes extends RouteBuilder {

    /** What machines read, without a token. */
    static final String OBSERVE = "/observe/";

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Pages pages;
    private final Api api;
    private final Actions actions;
    private final Monitoring observations;

    WebRoutes(Pages pages, Api api, Actions actions, Monitoring observations) {
        this.pages = pages;
        this.api = api;
        this.actions = actions;
        this.observations = observations;
    }

    @Override
    public void configure() {
        get("/", pages::overview);
        get("/objects/{name}", pages::object);
        get("/style.css", () -> Reply.file("style.css", "text/css; charset=utf-8"));
        get("/refresh.js", () -> Reply.file("refresh.js", JAVASCRIPT));

        get("/api/objects", api::objects);
        get("/api/objects/{name}", api::object);
        get("/api/runs", api::runs);
        get("/api/budget", api::budget);
        get("/api/openapi.yaml", () -> Reply.file("openapi.yaml", "application/yaml"));

        post("/api/objects/{name}/sync", actions::sync);
        post("/api/objects/{name}/resync", actions::resync);
        post("/api/objects/{name}/pause", actions::pause);
        post("/api/objects/{name}/resume", actions::resume);

        get(OBSERVE + "health", observations::health);
        get(OBSERVE + "health/live", observations::live);
        get(OBSERVE + "health/ready", observations::ready);
        get(OBSERVE + "metrics", observations::metrics);
    }

    private void get(String path, Supplier<Reply> reply) {
        route("GET,HEAD", path, any -> reply.get());
    }

    private void get(String path, Function<String, Reply> reply) {
        route("GET,HEAD", path, reply);
    }

    private void post(String path, Function<String, Reply> reply) {
        route("POST", path, reply);
    }

    private void route(String methods, String path, Function<String, Reply> reply) {
        from("platform-http:" + path + "?useBodyHandler=false&httpMethodRestrict=" + methods)
                .routeId("web " + methods + " " + path)
                .process(answering(path, reply));
    }

    /** What came in as headers does not go out again. */
    private static Processor answering(String path, Function<String, Reply> reply) {
        int place = path.substring(0, Math.max(0, path.indexOf("{name}"))).split("/", -1).length - 1;
        return exchange -> {
            String[] parts = exchange.getMessage()
                    .getHeader(Exchange.HTTP_PATH, String.class)
                    .split("/", -1);
            Reply answer = reply.apply(path.contains("{name}") && parts.length > place ? parts[place] : "");
            exchange.getMessage().removeHeaders("*");
            exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, answer.contentType());
            exchange.getMessage().setBody(answer.body());
        };
    }
}
