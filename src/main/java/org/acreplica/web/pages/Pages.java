package org.acreplica.web.pages;

import java.util.Optional;
import org.acreplica.replica.Replica;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.StatusCollector;

/**
 * The pages: all objects, one object, the runs and the schema. They work without JavaScript; a script refreshes them.
 */
public final class Pages {

    private final StatusCollector collector;
    private final Page page;
    private final OverviewPage overviewPage;
    private final ObjectPage objectPage;
    private final RunsPage runsPage;

    /**
     * @param replica names account and destination
     * @param mayAct whether there is a token for actions
     */
    public Pages(StatusCollector collector, Replica replica, boolean mayAct) {
        this.collector = collector;
        this.page = new Page(replica.account(), replica.shownDestination());
        this.overviewPage = new OverviewPage(replica.activeCampaign().budget());
        this.runsPage = new RunsPage(collector);
        this.objectPage = new ObjectPage(collector, mayAct);
    }

    public String overview() {
        return page.of("ActiveCampaign Replica", "/", overviewPage.main(collector.overview()));
    }

    /** Empty if the object does not exist. */
    public Optional<String> object(String name) {
        Overview overview = collector.overview();
        return overview.object(name)
                .map(object -> page.of(name + " – ActiveCampaign Replica", "", objectPage.main(object, overview)));
    }

    public String runs(RunFilter filter) {
        return page.of("Runs – ActiveCampaign Replica", "/runs", runsPage.main(collector.overview(), filter));
    }

    public String schema() {
        return page.of("Schema – ActiveCampaign Replica", "/schema", SchemaPage.main(collector.overview()));
    }

    /** The page for an unknown object. */
    public String noObject(String name) {
        return page.of(
                "Not found",
                "",
                Html.of("<h1>Not found</h1><p>Unknown object ‘{}’. <a href=\"/\">All objects</a></p>", name));
    }
}
