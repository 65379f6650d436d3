package org.acreplica.web;

import java.util.function.Function;
import org.acreplica.web.pages.Pages;
import org.acreplica.web.pages.RunFilter;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.DataFormat;

/** The HTTP routes. */
final class WebRoutes extends RouteBuilder {

    /** Prefix of the paths for monitoring, which need no token. */
    static final String OBSERVE = "/observe/";

    private static final String READ = "GET,HEAD";
    private static final String ACT = "POST";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Pages pages;
    private final Api api;
    private final Actions actions;
    private final Monitoring monitoring;
    private final DataFormat json = new JacksonDataFormat();

    WebRoutes(Pages pages, Api api, Actions actions, Monitoring monitoring) {
        this.pages = pages;
        this.api = api;
        this.actions = actions;
        this.monitoring = monitoring;
    }

    @Override
    public void configure() {
        text("/", "The overview page", any -> Reply.html(Reply.OK, pages.overview()));
        text("/objects/{name}", "An object's page", this::objectPage);
        text("/runs", "The latest runs", this::runsPage);
        text("/schema", "The tables and their relations", any -> Reply.html(Reply.OK, pages.schema()));
        text("/style.css", "The style sheet", any -> Reply.file("style.css", "text/css; charset=utf-8"));
        text("/page.js", "The script that refreshes the pages", any -> Reply.file("page.js", JAVASCRIPT));

        json(READ, "/api/objects", "The objects and their state", any -> api.objects());
        json(READ, "/api/objects/{name}", "An object, its runs and rejects", api::object);
        json(READ, "/api/runs", "The runs in progress and the latest", any -> api.runs());
        json(READ, "/api/budget", "The calls of the last minutes", any -> api.budget());
        text("/api/openapi.yaml", "The description of the API", any -> Reply.file("openapi.yaml", "application/yaml"));

        json(ACT, "/api/objects/{name}/sync", "Replicates an object now", actions::sync);
        json(ACT, "/api/objects/{name}/resync", "Reads an object again from the beginning", actions::resync);
        json(ACT, "/api/objects/{name}/pause", "Pauses an object's schedule", actions::pause);
        json(ACT, "/api/objects/{name}/resume", "Resumes an object's schedule", actions::resume);

        json(READ, OBSERVE + "health", "Whether all is well", any -> monitoring.health());
        json(READ, OBSERVE + "health/live", "Whether the process answers", any -> monitoring.live());
        json(READ, OBSERVE + "health/ready", "Whether it can start runs", any -> monitoring.ready());
        text(OBSERVE + "metrics", "Metrics for Prometheus", any -> monitoring.metrics());
    }

    private Reply objectPage(String name) {
        return pages.object(name)
                .map(page -> Reply.html(Reply.OK, page))
                .orElseGet(() -> Reply.html(Reply.NOT_FOUND, pages.noObject(name)));
    }

    private Reply runsPage(String query) {
        return Reply.html(Reply.OK, pages.runs(RunFilter.of(query)));
    }

    /** @param reply gets the object's name if the path has one, otherwise the query */
    private void text(String path, String description, Function<String, Reply> reply) {
        route(READ, path, description, reply);
    }

    private void json(String methods, String path, String description, Function<String, Reply> reply) {
        route(methods, path, description, reply).marshal(json).transform(body().append("\n"));
    }

    private RouteDefinition route(String methods, String path, String description, Function<String, Reply> reply) {
        return from("platform-http:" + path + "?httpMethodRestrict=" + methods)
                .routeId("web " + methods + " " + path)
                .routeDescription(description)
                .process(answering(path, reply));
    }

    /** Does not return request headers. */
    private static Processor answering(String path, Function<String, Reply> reply) {
        int place = path.substring(0, Math.max(0, path.indexOf("{name}"))).split("/", -1).length - 1;
        return exchange -> {
            String asked = exchange.getMessage().getHeader(Exchange.HTTP_PATH, "", String.class);
            String[] parts = String.valueOf(asked).split("/", -1);
            String query = String.valueOf(exchange.getMessage().getHeader(Exchange.HTTP_QUERY, "", String.class));
            String name = parts.length > place ? parts[place] : "";
            Reply answer = reply.apply(path.contains("{name}") ? name : query);
            exchange.getMessage().removeHeaders("*");
            exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, answer.contentType());
            exchange.getMessage().setBody(answer.body());
        };
    }
}
