package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.testing.SharedRouteTest;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** {@code direct:request}, with a mock for ActiveCampaign. */
class RequestRouteTest extends SharedRouteTest {

    /** Gives the throttle 5 permits in a little more than a second. */
    private static final int PERMITS = 5;

    @Override
    protected Properties settings() {
        Properties settings = super.settings();
        settings.setProperty("activecampaign.requests-per-second", Integer.toString(PERMITS));
        return settings;
    }

    @Test
    void theRequestCarriesTheTokenAndNothingOfTheCaller() throws Exception {
        MockEndpoint sent = activeCampaign();

        Exchange answer = template.send("direct:request", exchange -> {
            exchange.getMessage().setHeader("fireTime", "2026-01-01");
            exchange.getMessage().setHeader("jobDetail", "quartz");
            exchange.getMessage().setHeader("CamelHttpUri", "http://127.0.0.1:9/elsewhere");
            exchange.getMessage().setHeader("Authorization", "Basic");
            exchange.getMessage().setBody(MockedActiveCampaign.tags());
        });

        assertThat(sent.getReceivedExchanges()).singleElement().satisfies(request -> {
            assertThat(request.getMessage().getBody()).isNull();
            assertThat(request.getMessage().getHeaders())
                    .isEqualTo(Map.of(
                            "CamelHttpMethod", "GET",
                            "CamelHttpPath", "tags",
                            "CamelHttpRawQuery", "filters%5Btag%5D=a%26b",
                            "Api-Token", TOKEN,
                            "Accept", "application/json"));
        });
        assertThat(answer.getMessage().getBody()).isInstanceOf(Page.class);
        assertThat(answer.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void theGateComesBeforeTheThrottleAndTheThrottleBeforeTheRequest() throws Exception {
        List<String> steps = new ArrayList<>();
        MockEndpoint sent = activeCampaign(route -> {
            route.weaveById("gate").after().process(exchange -> steps.add("gate"));
            route.weaveById("throttle").after().process(exchange -> steps.add("throttle"));
        });
        sent.whenAnyExchangeReceived(exchange -> {
            steps.add("request");
            MockedActiveCampaign.answer(exchange, 200, "{\"tags\":[]}");
        });

        send();

        assertThat(steps).containsExactly("gate", "throttle", "request");
    }

    @Test
    void theThrottleHoldsTheLimitWithoutTheGate() throws Exception {
        MockEndpoint sent = activeCampaign(route -> route.weaveById("gate").remove());

        for (int i = 0; i <= PERMITS; i++) {
            send();
        }

        List<Date> times = sent.getReceivedExchanges().stream()
                .map(exchange -> exchange.getProperty(Exchange.RECEIVED_TIMESTAMP, Date.class))
                .toList();
        assertThat(Duration.between(times.get(0).toInstant(), times.get(PERMITS).toInstant()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_000));
    }

    @Test
    void whatIsNoPageIsAFailureThatNamesTheObject() throws Exception {
        activeCampaign()
                .whenAnyExchangeReceived(
                        exchange -> MockedActiveCampaign.answer(exchange, 403, "{\"message\":\"No " + TOKEN + "\"}"));

        Exception failure = send().getException();

        assertThat(failure)
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN))
                .hasMessageStartingWith("tags: page at offset 0")
                .hasMessageNotContaining(TOKEN);
    }

    private Exchange send() {
        return template.send("direct:request", exchange -> exchange.getMessage().setBody(MockedActiveCampaign.tags()));
    }
}
