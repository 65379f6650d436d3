package org.acreplica.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.cli.report.CheckReport;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.load.database.LoadException;
import org.acreplica.notices.Notices;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.replica.Survey;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.Tries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Tests settings, credentials, read access to each object, and write access to the destination.%n"
                + "Changes nothing.",
        footer = {"", "Examples:", "  check", "  check --json"})
final class CheckCommand extends Subcommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    /** Few attempts on an unresponsive host, because the user is waiting. */
    private static final Tries MOST_TRIES = Tries.upTo(3);

    private final CheckReport report = new CheckReport();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        SourceSettings source = workspace.requireSource();
        List<String> objects = workspace.objects(List.of());
        workspace.requireSettingsFor(objects);
        checkFiles(workspace, objects);
        checkNotices(workspace);
        try (var turn = workspace.destination().turnToAsk()) {
            if (checkDestination(workspace, objects)) {
                checkSource(workspace, objects, source.apiUrl());
            }
        } catch (LoadException e) {
            report.addDestination(DestinationAccess.failure(e));
        }
        replica().out().println(json.isGiven() ? report.json().toPrettyString() : report.text());
        return report.exitCode();
    }

    private void checkFiles(Workspace workspace, List<String> objects) {
        workspace.refused(objects).forEach(report::addRefused);
    }

    /** Sends a test notice. */
    private void checkNotices(Workspace workspace) throws Exception {
        Optional<Notices> found = workspace.notices(Duration.ofSeconds(1));
        if (found.isEmpty()) {
            return;
        }
        try (Notices notices = found.get()) {
            report.addNotices(
                    workspace.settings().notifications().orElseThrow().toString(), notices.test(Instant.now()));
        }
    }

    /** Whether ActiveCampaign may be called: not while another process uses its budget. */
    private boolean checkDestination(Workspace workspace, List<String> objects) {
        try (var destination = workspace.destination().check()) {
            destination.state().requireAccount(workspace.account());
            DestinationAccess.refuseIfInUse(destination.state());
            destination.requireWritable();
            report.addWritable(destination.state().shownUrl());
            destination.tables(workspace.readable(objects)).forEach(report::addFinding);
            if (workspace.settings().upkeep().views()) {
                destination.views(workspace.readable(objects)).forEach(report::addFinding);
            }
            return true;
        } catch (LoadException e) {
            CommandFailure failure = DestinationAccess.failure(e);
            report.addDestination(failure);
            return failure.exitCode() != ExitCode.USAGE;
        } catch (CommandFailure e) {
            report.addDestination(e);
            return false;
        }
    }

    private void checkSource(Workspace workspace, List<String> objects, String url) throws Exception {
        try (Survey survey = workspace.survey()) {
            if (!checkCredentials(workspace, survey, url)) {
                return;
            }
            for (ObjectFileException file : workspace.addRoutes(survey::add, objects)) {
                if (workspace.files().file(file.object()).isPresent()) {
                    report.addRefused(file);
                }
            }
            report.addObjects(survey.probe(workspace.readable(objects), RequestListener.NONE));
        }
    }

    /** Whether to go on and probe the objects. */
    private boolean checkCredentials(Workspace workspace, Survey survey, String url) {
        try {
            Optional<SourceException> failure =
                    workspace.credentials().check(survey.activeCampaign(), MOST_TRIES, RequestListener.NONE);
            if (failure.map(SourceException::isTransient).orElse(false)) {
                throw workspace.credentials().unreachable(failure.get());
            }
            report.addCredentials(url, failure);
            return true;
        } catch (CommandFailure e) {
            report.addCredentials(e);
            return false;
        }
    }
}
