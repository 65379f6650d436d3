package org.acreplica.load;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Sends units of work through {@code direct:load}. */
final class Transactions {

    private final Destination destination;
    private final ProducerTemplate template;

    Transactions(Destination destination, ProducerTemplate template) {
        this.destination = destination;
        this.template = template;
    }

    /**
     * @param doing in messages: {@code contacts: the run could not be finished}
     * @throws LoadException when it was rolled back, or its commit was not answered
     */
    void run(String doing, UnitOfWork work) {
        Exchange exchange =
                template.send("direct:load", prepared -> prepared.getMessage().setBody(work));
        if (exchange.getException() instanceof LoadException e) {
            throw e;
        }
        if (exchange.getException() != null) {
            throw destination.errors().explained(doing, exchange.getException());
        }
    }
}
