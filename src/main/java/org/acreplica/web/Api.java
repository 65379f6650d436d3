package org.acreplica.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.acreplica.model.object.Column;
import org.acreplica.model.row.Rejected;
import org.acreplica.model.row.TableRows;
import org.acreplica.replica.WorkLeft;
import org.acreplica.report.JsonFields;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.pace.Traffic;
import org.acreplica.web.status.Health;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.StatusCollector;

/** The data of the pages as JSON. Described in {@code openapi.yaml}. */
final class Api {

    private static final int MOST_RUNS = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StatusCollector collector;
    private final Budget budget;

    Api(StatusCollector collector, Budget budget) {
        this.collector = collector;
        this.budget = budget;
    }

    Reply objects() {
        Overview overview = collector.overview();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("at", overview.at().toString());
        Health health = Health.of(overview);
        json.put("healthy", health.isGood());
        health.reasons().forEach(json.putArray("reasons")::add);
        put(json.putObject("work"), overview.work());
        ArrayNode objects = json.putArray("objects");
        overview.objects().forEach(object -> put(objects.addObject(), object, overview.work()));
        return Reply.json(Reply.OK, json);
    }

    Reply object(String name) {
        Overview overview = collector.overview();
        Optional<ObjectView> found = overview.object(name);
        if (found.isEmpty()) {
            return unknownObject(name);
        }
        ObjectNode json = MAPPER.createObjectNode();
        put(json, found.get(), overview.work());
        ArrayNode columns = json.putArray("columns");
        for (Column column : found.get().served().object().columns()) {
            columns.addObject()
                    .put("column", column.name())
                    .put("type", column.type().word())
                    .put("field", column.field())
                    .put("relation", column.relation().orElse(null))
                    .put("description", column.description().orElse(null));
        }
        ArrayNode runs = json.putArray("runs");
        found.get().runs().forEach(run -> JsonFields.put(runs.addObject(), run));
        ArrayNode rejects = json.putArray("rejects");
        collector.latestRejects(name).forEach(reject -> put(rejects.addObject(), reject));
        return Reply.json(Reply.OK, json);
    }

    Reply runs() {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode runs = json.putArray("runs");
        collector.overview().objects().stream()
                .flatMap(object -> object.going().stream())
                .forEach(run -> JsonFields.put(runs.addObject(), run.running()));
        collector.recentRuns().latest(MOST_RUNS).forEach(run -> JsonFields.put(runs.addObject(), run));
        return Reply.json(Reply.OK, json);
    }

    Reply budget() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("limit_per_second", budget.limit());
        json.put("held_until", JsonFields.orNull(budget.heldUntil()));
        ArrayNode seconds = json.putArray("seconds");
        for (Traffic.Second second : budget.seconds()) {
            seconds.addObject()
                    .put("at", second.at().toString())
                    .put("calls", second.calls())
                    .put("throttled", second.throttled());
        }
        return Reply.json(Reply.OK, json);
    }

    static Reply unknownObject(String name) {
        return Reply.json(
                Reply.NOT_FOUND,
                MAPPER.createObjectNode().put("error", "unknown object '" + name + "'; /api/objects lists them"));
    }

    private static void put(ObjectNode json, WorkLeft work) {
        json.put("calls_made", work.callsMade());
        json.put("calls_left", work.callsLeft());
        json.put("calls_left_is_least", work.isLeast());
        json.put("seconds_left", work.time().map(Duration::toSeconds).orElse(null));
    }

    private static void put(ObjectNode json, ObjectView object, WorkLeft work) {
        json.put("object", object.name());
        json.put("group", object.served().object().group().orElse(null));
        json.put("description", object.served().object().description().orElse(null));
        json.put("condition", object.condition().word());
        json.put("mode", object.served().object().mode().word());
        json.put("up_to_date", object.isUpToDate());
        json.put("running", object.going().isPresent());
        json.put("paused", object.served().paused());
        json.put("frequency_seconds", object.served().frequency().toSeconds());
        json.put("next_run_at", JsonFields.orNull(object.served().nextRun()));
        json.put("missed_runs", object.served().missedRuns());
        JsonFields.put(json, object.state());
        json.put("lag_seconds", object.lag().map(Duration::toSeconds).orElse(null));
        json.put("rows_live", object.rows().map(TableRows::live).orElse(null));
        json.put("rows_gone", object.rows().map(TableRows::gone).orElse(null));
        json.put("error", object.error().orElse(null));
        object.progress()
                .ifPresent(progress -> json.putObject("progress")
                        .put("records", progress.records())
                        .put("total", JsonFields.orNull(progress.total()))
                        .put("comes_with", object.comesWith().orElse(null))
                        .put(
                                "seconds_left",
                                work.time(object.name())
                                        .map(Duration::toSeconds)
                                        .orElse(null)));
        object.lastRun().ifPresent(run -> JsonFields.put(json.putObject("last_run"), run));
    }

    private static void put(ObjectNode json, Rejected reject) {
        json.put("run_id", reject.runId());
        json.put("record_id", reject.recordId().orElse(null));
        json.put("column_name", reject.column().orElse(null));
        json.put("reason", reject.reason());
        json.put("at", reject.at().toString());
    }
}
