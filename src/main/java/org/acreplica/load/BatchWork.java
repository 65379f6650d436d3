package org.acreplica.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.rejects.StoredRejects;
import org.acreplica.load.state.RunParameters;
import org.acreplica.load.transaction.StepQueue;
import org.acreplica.model.run.Batch;
import org.acreplica.model.run.Batch.SeenPart;
import org.acreplica.model.run.Loaded;

/**
 * The transaction of one batch: checks the lease, merges the rows of all its objects, stores ids seen and rejects,
 * moves the position, updates the run.
 */
final class BatchWork extends StepQueue {

    private final Batch batch;
    private final Dialect dialect;
    private final RunParameters runs;
    private final TableWork own;
    private final List<TableWork> beside;

    BatchWork(Batch batch, Dialect dialect, StoredRejects stored, Fence fence, Instant now) {
        this.batch = batch;
        this.dialect = dialect;
        this.runs = new RunParameters(dialect);
        String run = batch.run().runId();
        String at = runs.instant(now);
        this.own = new TableWork(batch.own(), dialect, stored, run, at);
        this.beside = batch.beside().stream()
                .map(table -> new TableWork(table, dialect, stored, run, at))
                .toList();
        add(fence::step);
        own.steps().forEach(this::addAll);
        beside.forEach(table -> table.steps().forEach(this::addAll));
        SeenPart seen = batch.seen();
        if (seen != null) {
            add(() -> forget(seen));
            add(() -> insert(seen));
        }
        String position = batch.position();
        if (position != null) {
            add(() -> moveTo(position));
        }
        add(this::updateRun);
    }

    Loaded loaded() {
        return new Loaded(
                own.inserted(),
                own.updated(),
                own.unchanged(),
                own.rejected() + beside.stream().mapToLong(TableWork::rejected).sum(),
                beside.stream()
                        .mapToLong(table -> table.inserted() + table.updated())
                        .sum());
    }

    private Step forget(SeenPart seen) {
        return Step.write(
                dialect.statement("forget-seen-part"),
                Map.of("object", batch.object().name(), "part", seen.number()));
    }

    private Step insert(SeenPart seen) {
        return Step.write(
                dialect.statement("insert-seen"),
                Map.of(
                        "object", batch.object().name(),
                        "part", seen.number(),
                        "ids", seen.ids()));
    }

    private Step moveTo(String position) {
        return Step.write(
                dialect.statement("move-position"),
                Map.of(
                        "object", batch.object().name(),
                        "mode", batch.object().mode().word(),
                        "position", position,
                        "run", batch.run().runId()));
    }

    private Step updateRun() {
        return Step.write(
                dialect.statement("update-run"),
                runs.of(batch.run(), batch.run().counts().plus(loaded())));
    }
}
