package org.acreplica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.state.StateReader;
import org.acreplica.notices.Notices;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.replica.Service;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.testing.TestDatabase;
import org.acreplica.time.Time;
import org.acreplica.web.WebServer;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of the running service agree with the documentation. */
class RoutesTest {

    private static final Pattern NODE = Pattern.compile("([a-z-]+)(?:\\[\"|\\(\\[\"|\\[\\(\")");
    private static final Pattern ARROW =
            Pattern.compile("^ *([a-z-]+)(?:[\\[(].*?[\\])]+)? (-->|-\\. .+ \\.->) ([a-z-]+)", Pattern.MULTILINE);

    @TempDir
    private static Path home;

    private static FakeAccount account;
    private static Replica replica;
    private static WebServer web;
    private static Notices notices;
    private static List<RouteDefinition> routes;

    @BeforeAll
    static void serve() throws Exception {
        account = FakeAccount.start(FakeOptions.empty());
        Properties given = new Properties();
        given.setProperty("activecampaign.url", account.url());
        given.setProperty("activecampaign.token", account.token());
        given.setProperty("destination.url", TestDatabase.sqlite(home).url());
        given.setProperty("routes.directory", "routes");
        given.setProperty("web.listen", "127.0.0.1:0");
        given.setProperty("notify.url", "http://127.0.0.1:1/");
        Settings settings = Settings.of(SettingSources.of(given));
        Destination destination = Destination.open(settings.destination());
        replica = Replica.serving(settings, settings.source().orElseThrow().account(), destination, Time.ofMachine());
        Path folder = settings.routesDirectory();
        Service service = replica.serve(ObjectFiles.read(folder), folder, Duration.ofHours(1));
        web = WebServer.start(settings.web(), replica, service, new StateReader(destination), 5);
        notices = Notices.start(
                settings.notifications().orElseThrow(), account.url(), Duration.ofSeconds(1), Time.ofMachine());
        routes = new ArrayList<>(routes(replica.camel()));
        routes.addAll(routes(notices.camel()));
    }

    private static List<RouteDefinition> routes(CamelContext context) {
        return context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions();
    }

    @AfterAll
    static void stop() {
        notices.close();
        web.close();
        replica.close();
        account.close();
    }

    @Test
    void eachHasAnIdAndADescription() {
        assertThat(routes).hasSizeGreaterThan(40).allSatisfy(route -> {
            assertThat(route.hasCustomIdAssigned()).as(route.getId()).isTrue();
            assertThat(route.getDescriptionText()).as(route.getId()).isNotBlank();
        });
    }

    @Test
    void thePictureShowsTheRoutesAndWhereTheyLead() throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> arrows = new TreeSet<>();
        for (RouteDefinition route : routes) {
            if (!route.getId().startsWith("web ")) {
                names.add(name(route));
                leadsTo(route).forEach(end -> arrows.add(name(route) + " --> " + end));
                names.addAll(leadsTo(route));
            }
        }

        String picture = picture();

        assertThat(matches(NODE, picture, 1)).isEqualTo(names);
        assertThat(solidArrows(picture)).isEqualTo(arrows);
        assertThat(names).containsAll(matches(ARROW, picture, 1)).containsAll(matches(ARROW, picture, 3));
    }

    /** All objects share one node in the diagram. */
    private static String name(RouteDefinition route) {
        return route.getInput().getEndpointUri().startsWith("quartz:") ? "object" : route.getId();
    }

    private static Collection<String> leadsTo(RouteDefinition route) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class).stream()
                .map(ToDefinition::getEndpointUri)
                .map(uri -> uri.replaceFirst("^direct:", "").replaceFirst("[:?].*", ""))
                .toList();
    }

    private static String picture() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        String section = page.substring(page.indexOf("## The routes"));
        return section.substring(section.indexOf("flowchart"), section.indexOf("```\n\n"));
    }

    private static Set<String> solidArrows(String picture) {
        Set<String> arrows = new TreeSet<>();
        Matcher arrow = ARROW.matcher(picture);
        while (arrow.find()) {
            if (arrow.group(2).equals("-->")) {
                arrows.add(arrow.group(1) + " --> " + arrow.group(3));
            }
        }
        return arrows;
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        Set<String> matches = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> matches.add(match.group(group)));
        return matches;
    }
}
