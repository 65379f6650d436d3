package org.acreplica.load.transaction;

import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Sends units of work through {@code direct:load}. */
public final class Transactions {

    private final Destination destination;
    private final ProducerTemplate template;

    public Transactions(Destination destination, ProducerTemplate template) {
        this.destination = destination;
        this.template = template;
    }

    /**
     * @param doing for messages: {@code contacts: the run could not be finished}
     * @throws LoadException if it was rolled back, or its commit was not answered
     */
    public void run(String doing, UnitOfWork work) {
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
