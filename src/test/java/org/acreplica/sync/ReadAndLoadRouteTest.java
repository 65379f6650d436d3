package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.source.http.MockedActiveCampaign;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.testing.SharedRouteTest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.http.HttpConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code direct:read-and-load} with a mock for ActiveCampaign, and statements that may fail. */
class ReadAndLoadRouteTest extends SharedRouteTest {

    private static final String TWO_TAGS =
            "{\"tags\":[{\"id\":\"1\",\"tag\":\"new\"},{\"id\":\"2\",\"tag\":\"VIP\"}],\"meta\":{\"total\":\"2\"}}";
    private static final String CHANGED = TWO_TAGS.replace("VIP", "guest");

    private String page = TWO_TAGS;

    /** There is no second page. */
    @BeforeEach
    void mockActiveCampaign() throws Exception {
        activeCampaign()
                .whenAnyExchangeReceived(exchange -> MockedActiveCampaign.answer(
                        exchange, 200, isFirst(exchange) ? page : "{\"tags\":[],\"meta\":{\"total\":\"2\"}}"));
    }

    @Test
    void theStepsOfARun() throws Exception {
        List<String> steps = new ArrayList<>();
        AdviceWith.adviceWith(context, "read-and-load", route -> {
            for (String step : List.of("prepare", "read-on", "normalise", "load-batch", "finish")) {
                route.weaveById(step).before().process(exchange -> steps.add(step));
            }
        });

        Outcome outcome = replica().replicate("tags");

        assertThat(outcome.cause()).isEqualTo(Cause.NONE);
        assertThat(steps)
                .containsExactly("prepare", "read-on", "normalise", "load-batch", "read-on", "load-batch", "finish");
    }

    @Test
    void aLoadThatFailsLeavesWhatWasThere() throws Exception {
        replica().replicate("tags");
        Map<String, String> before = row("_replica_objects", "object = 'tags'");
        page = CHANGED;
        failLoads();

        Outcome outcome = replica().replicate("tags");

        assertThat(outcome.cause()).isEqualTo(Cause.TABLE);
        assertThat(row("tags", "id = 2")).containsEntry("tag", "VIP");
        assertThat(row("_replica_objects", "object = 'tags'")).isEqualTo(before);
        assertThat(row("_replica_runs", "status = 'failed'")).containsEntry("error", "refused");
        assertThat(replica().runs().going()).isEmpty();
    }

    private void failLoads() throws Exception {
        AdviceWith.adviceWith(
                context,
                "load",
                route -> route.weaveById("execute").before().process(exchange -> {
                    if (exchange.getMessage().getBody(String.class).contains("\"tags\"")) {
                        throw new LoadException(Kind.REFUSED, "refused");
                    }
                }));
    }

    private Map<String, String> row(String table, String where) {
        return database().table(table).where(where).get(0);
    }

    private static boolean isFirst(Exchange exchange) {
        return exchange.getMessage()
                .getHeader(HttpConstants.HTTP_RAW_QUERY, String.class)
                .contains("offset=0");
    }
}
