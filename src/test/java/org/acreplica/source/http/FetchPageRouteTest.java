package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.testing.SharedRouteTest;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** {@code direct:fetch-page}, with a mock for {@code direct:request}, or for ActiveCampaign behind it. */
class FetchPageRouteTest extends SharedRouteTest {

    private final PageRequest request = MockedActiveCampaign.tags();

    @Test
    void theSamePageIsAskedForUntilItComes() throws Exception {
        MockEndpoint requests = requests();
        requests.whenExchangeReceived(1, fails(Kind.TRANSIENT));
        requests.whenExchangeReceived(2, fails(Kind.THROTTLED));

        Exchange answer = fetch();

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody()).isEqualTo("the page");
        assertThat(bodies(requests)).containsExactly(request, request, request);
    }

    @Test
    void whatStaysWrongIsTheLastFailure() throws Exception {
        MockEndpoint requests = requests();
        requests.whenAnyExchangeReceived(fails(Kind.TRANSIENT));

        Exception failure = fetch().getException();

        assertThat(failure).isInstanceOf(SourceException.class).hasMessage("3");
        requests.expectedMessageCount(3);
        requests.assertIsSatisfied();
    }

    @Test
    void whatAskingAgainDoesNotMendIsAskedForOnce() throws Exception {
        MockEndpoint requests = requests();
        requests.whenAnyExchangeReceived(fails(Kind.ABSENT));

        assertThat(fetch().getException()).isInstanceOf(SourceException.class);
        requests.expectedMessageCount(1);
        requests.assertIsSatisfied();
    }

    @Test
    void noRetryJumpsTheGateOrTheThrottle() throws Exception {
        AtomicInteger admitted = new AtomicInteger();
        AtomicInteger permitted = new AtomicInteger();
        MockEndpoint sent = activeCampaign(route -> {
            route.weaveById("gate").after().process(exchange -> admitted.incrementAndGet());
            route.weaveById("throttle").after().process(exchange -> permitted.incrementAndGet());
        });
        sent.whenExchangeReceived(1, exchange -> MockedActiveCampaign.answer(exchange, 500, ""));
        sent.whenExchangeReceived(2, exchange -> MockedActiveCampaign.answer(exchange, 200, "{\"tags\":["));

        assertThat(fetch().getMessage().getBody()).isInstanceOf(Page.class);

        sent.expectedMessageCount(3);
        sent.assertIsSatisfied();
        assertThat(admitted).hasValue(3);
        assertThat(permitted).hasValue(3);
    }

    private MockEndpoint requests() throws Exception {
        AdviceWith.adviceWith(
                context,
                "fetch-page",
                route -> route.weaveByToUri("direct:request").replace().to("mock:request"));
        MockEndpoint requests = getMockEndpoint("mock:request");
        requests.whenAnyExchangeReceived(exchange -> exchange.getMessage().setBody("the page"));
        return requests;
    }

    private Processor fails(Kind kind) {
        return exchange -> {
            exchange.setVariable("request", request);
            exchange.getMessage().setBody("changed by the try");
            throw new SourceException(
                    kind, Integer.toString(getMockEndpoint("mock:request").getReceivedCounter()));
        };
    }

    private Exchange fetch() {
        return template.send(
                "direct:fetch-page", exchange -> exchange.getMessage().setBody(request));
    }

    private static List<Object> bodies(MockEndpoint mock) {
        return mock.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody())
                .toList();
    }
}
