package org.acreplica.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Predicate;
import org.acreplica.replica.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actions of the API. The caller has already presented the token. */
final class Actions {

    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Service service;

    Actions(Service service) {
        this.service = service;
    }

    Reply sync(String object) {
        return act("sync", object, service::runNow);
    }

    Reply resync(String object) {
        return act("resync", object, service::reread);
    }

    Reply pause(String object) {
        return act("pause", object, service::pause);
    }

    Reply resume(String object) {
        return act("resume", object, service::resume);
    }

    private static Reply act(String action, String object, Predicate<String> asked) {
        if (!asked.test(object)) {
            return Api.unknownObject(object);
        }
        LOG.info("{}: {} requested over HTTP", object, action);
        return Reply.json(
                Reply.ACCEPTED, MAPPER.createObjectNode().put("object", object).put("action", action));
    }
}
