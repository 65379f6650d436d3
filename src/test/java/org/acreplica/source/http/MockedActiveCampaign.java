package org.acreplica.source.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.acreplica.source.http.ActiveCampaignClient.BodyStream;
import org.acreplica.source.page.Body;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.request.PageRequest;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpConstants;

/** Replaces the HTTP endpoint. */
public final class MockedActiveCampaign {

    private MockedActiveCampaign() {}

    /** Responds like the HTTP endpoint. */
    public static void answer(Exchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(HttpConstants.HTTP_RESPONSE_CODE, status);
        exchange.getMessage()
                .setBody(new BodyStream(Body.read(new ByteArrayInputStream(bytes), new BodyMemory(1 << 20))));
    }

    /** The first page of tags. */
    public static PageRequest tags() {
        return new PageRequest("tags", "tags", "tags", "offset 0", Map.of("filters[tag]", "a&b"));
    }
}
