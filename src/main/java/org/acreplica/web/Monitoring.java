package org.acreplica.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What monitoring asks for. */
final class Monitoring {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StatusCollector lookout;
    private final Metrics metrics;

    Monitoring(StatusCollector lookout, Metrics metrics) {
        this.lookout = lookout;
        this.metrics = metrics;
    }

    Reply health() {
        return reply(Health.of(lookout.overview()));
    }

    /** To answer is all that it takes. */
    Reply live() {
        return reply(Health.good());
    }

    Reply ready() {
        return reply(Health.ready(lookout.overview()));
    }

    Reply metrics() {
        return new Reply(Reply.OK, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape(lookout.overview()));
    }

    private static Reply reply(Health health) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("status", health.isGood() ? "UP" : "DOWN");
        health.reasons().forEach(json.putArray("reasons")::add);
        return Reply.json(health.isGood() ? Reply.OK : Reply.UNAVAILABLE, json);
    }
}
