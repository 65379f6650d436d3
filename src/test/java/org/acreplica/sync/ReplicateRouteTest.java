package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.testing.SharedRouteTest;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code direct:replicate}, with a mock for reading and loading. */
class ReplicateRouteTest extends SharedRouteTest {

    private MockEndpoint reading;

    @BeforeEach
    void mockReading() throws Exception {
        AdviceWith.adviceWith(
                context,
                "replicate",
                route -> route.weaveByToUri("direct:read-and-load").replace().to("mock:read-and-load"));
        reading = getMockEndpoint("mock:read-and-load");
        reading.whenAnyExchangeReceived(exchange -> {
            Run run = ReplicateRoute.run(exchange);
            run.took(7);
            exchange.getMessage().setBody(Outcome.failed(run, Cause.SOURCE, true, "as it ended", Instant.EPOCH));
        });
    }

    @Test
    void theRunTravelsAndNothingOfTheTimerOrTheFile() throws Exception {
        Endpoint timer = context.getRoute("tags").getEndpoint();
        Exchange tick = timer.createExchange();
        tick.getMessage().setHeader("fireTime", "2026-01-01");
        tick.getMessage().setHeader("jobDetail", "quartz");

        context.getRoute("tags").getConsumer().getProcessor().process(tick);

        assertThat(reading.getReceivedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
            assertThat(exchange.getVariables()).containsOnlyKeys("run");
        });
    }

    @Test
    void theOutcomeIsThatOfTheRead() throws Exception {
        Outcome outcome = replica().replicate("tags");

        assertThat(outcome.run().error()).isEqualTo("as it ended");
        assertThat(outcome.run().counts().read()).isEqualTo(7);
        assertThat(replica().runs().outcome("tags")).contains(outcome);
    }

    @Test
    void aDroppedTableIsReadOnceMore() throws Exception {
        reading.whenExchangeReceived(1, fails(Kind.SCHEMA));

        assertThat(replica().replicate("tags").run().error()).isEqualTo("as it ended");
        assertThat(reading.getReceivedCounter()).isEqualTo(2);
    }

    @Test
    void aTableThatStaysDroppedEndsTheRun() throws Exception {
        reading.whenAnyExchangeReceived(fails(Kind.SCHEMA));

        assertThat(replica().replicate("tags").cause()).isEqualTo(Cause.TABLE);
        assertThat(reading.getReceivedCounter()).isEqualTo(2);
    }

    @Test
    void anyOtherFailureEndsTheRunAtOnce() throws Exception {
        List<Kind> others = List.of(Kind.DATA, Kind.REFUSED, Kind.UNAVAILABLE, Kind.HELD);
        for (Kind kind : others) {
            reading.whenAnyExchangeReceived(fails(kind));

            assertThat(replica().replicate("tags").run().error()).isEqualTo(kind.name());
        }
        assertThat(reading.getReceivedCounter()).isEqualTo(others.size());
        assertThat(replica().runs().going()).isEmpty();
    }

    private static Processor fails(Kind kind) {
        return exchange -> {
            throw new LoadException(kind, kind.name());
        };
    }
}
