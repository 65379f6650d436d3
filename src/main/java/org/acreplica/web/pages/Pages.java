package org.acreplica.web.pages;

import java.util.Optional;
import org.acreplica.replica.Replica;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.StatusCollector;

/**
 * The pages that people look at: of all objects, of one, of the runs and of the schema. They read without a script; one
 * refreshes them.
 */
public final class Pages {

    private final StatusCollector collector;
    private final Page page;
    private final OverviewPage overviewPage;
    private final ObjectPage objectPage;
    private final RunsPage runsPage;

    /**
     * @param replica says whose account is copied, and where to
     * @param mayAct whether there is a token to act with
     */
    public Pages(StatusCollector collector, Replica replica, boolean mayAct) {
        this.collector = collector;
        this.page = new Page(replica.account(), replica.shownDestination());
        this.overviewPage = new OverviewPage(replica.activeCampaign().budget());
        this.runsPage = new RunsPage(collector);
        this.objectPage = new ObjectPage(collector, mayAct);
    }

    /** The page of all objects. */
    public String overview() {
        return page.of("ActiveCampaign Replica", "/", overviewPage.main(collector.overview()));
    }

    /** The page of an object; empty if there is no such object. */
    public Optional<String> object(String name) {
        Overview overview = collector.overview();
        return overview.object(name)
                .map(object -> page.of(name + " – ActiveCampaign Replica", "", objectPage.main(object, overview)));
    }

    /** The page of the runs that the filter takes. */
    public String runs(RunFilter filter) {
        return page.of("Runs – ActiveCampaign Replica", "/runs", runsPage.main(collector.overview(), filter));
    }

    /** The page of the tables and their relations. */
    public String schema() {
        return page.of("Schema – ActiveCampaign Replica", "/schema", SchemaPage.main(collector.overview()));
    }

    /** The page that says that there is no such object. */
    public String noObject(String name) {
        return page.of(
                "Not found",
                "",
                Html.of("<h1>Not found</h1><p>Unknown object ‘{}’. <a href=\"/\">All objects</a></p>", name));
    }
}
