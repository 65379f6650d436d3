package org.acreplica.testing;

import java.nio.file.Path;
import java.util.Properties;
import org.acreplica.load.database.Destination;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.source.http.MockedActiveCampaign;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The routes as the program wires them, with mocks at their edges: a replica of one object, tags, into SQLite. */
public abstract class SharedRouteTest extends CamelTestSupport {

    protected static final String TOKEN = "the-key";

    @TempDir
    private Path home;

    private TestDatabase database;
    private Replica replica;

    /** Two retries, and a gate that does not delay. */
    protected Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("activecampaign.url", "http://127.0.0.1:9");
        settings.setProperty("activecampaign.token", TOKEN);
        settings.setProperty("activecampaign.requests-per-second", "2000");
        settings.setProperty("activecampaign.retries", "2");
        settings.setProperty("destination.url", database.url());
        return settings;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        database = TestDatabase.sqlite(home);
        Settings read = Settings.of(SettingSources.of(settings()));
        replica = Replica.once(
                read, read.source().orElseThrow().account(), Destination.open(read.destination()), new VirtualTime());
        replica.takeDestination();
        Path files = home.resolve("routes");
        TestObjectFile.named("tags", "tags").columns("id bigint", "tag text").into(files);
        replica.add(ObjectFiles.read(files).file("tags").orElseThrow());
        return replica.camel();
    }

    @AfterEach
    void closeReplica() {
        replica.close();
    }

    protected final Replica replica() {
        return replica;
    }

    protected final TestDatabase database() {
        return database;
    }

    /** Replaces the HTTP endpoint, and responds with an empty page. */
    protected final MockEndpoint activeCampaign() throws Exception {
        return activeCampaign(route -> {});
    }

    /** @param more advice for {@code direct:request}, because separate advice would undo this one */
    protected final MockEndpoint activeCampaign(ThrowingConsumer<AdviceWithRouteBuilder> more) throws Exception {
        AdviceWith.adviceWith(context, "request", route -> {
            route.weaveById("get").replace().to("mock:activecampaign");
            more.accept(route);
        });
        MockEndpoint mock = getMockEndpoint("mock:activecampaign");
        mock.whenAnyExchangeReceived(exchange -> MockedActiveCampaign.answer(exchange, 200, "{\"tags\":[]}"));
        return mock;
    }
}
