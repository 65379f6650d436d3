package org.acreplica.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.acreplica.web.status.Health;
import org.acreplica.web.status.Metrics;
import org.acreplica.web.status.StatusCollector;

/** Health and metrics endpoints. */
final class Monitoring {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StatusCollector collector;
    private final Metrics metrics;

    Monitoring(StatusCollector collector, Metrics metrics) {
        this.collector = collector;
        this.metrics = metrics;
    }

    Reply health() {
        return reply(Health.of(collector.overview()));
    }

    /** Answering at all is the test. */
    Reply live() {
        return reply(Health.good());
    }

    Reply ready() {
        return reply(Health.ready(collector.overview()));
    }

    Reply metrics() {
        return new Reply(Reply.OK, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape(collector.overview()));
    }

    private static Reply reply(Health health) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("status", health.isGood() ? "UP" : "DOWN");
        health.reasons().forEach(json.putArray("reasons")::add);
        return Reply.json(health.isGood() ? Reply.OK : Reply.UNAVAILABLE, json);
    }
}
