package org.acreplica.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acreplica.load.database.Dialect;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.transaction.Steps;
import org.acreplica.model.Batch;
import org.acreplica.model.Loaded;

/**
 * One batch's transaction: the lease is ours, the rows of all its objects are merged, the ids seen and the rejects are
 * kept, the position and the run move.
 */
final class BatchWork extends Steps {

    private final Batch batch;
    private final Dialect dialect;
    private final RunParameters runs;
    private final TableWork own;
    private final List<TableWork> beside;

    BatchWork(Batch batch, Dialect dialect, StoredRejects stored, Fence lease, Instant now) {
        this.batch = batch;
        this.dialect = dialect;
        this.runs = new RunParameters(dialect);
        String run = batch.run().runId();
        String at = runs.instant(now);
        this.own = new TableWork(batch.own(), dialect, stored, run, at);
        this.beside = batch.beside().stream()
                .map(table -> new TableWork(table, dialect, stored, run, at))
                .toList();
        add(lease::step);
        own.steps().forEach(this::add);
        beside.forEach(table -> table.steps().forEach(this::add));
        if (batch.seen() != null) {
            add(this::forgetSeenPart);
            add(this::insertSeenPart);
        }
        if (batch.position() != null) {
            add(this::movePosition);
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

    private Step forgetSeenPart() {
        return Step.write(
                dialect.statement("forget-seen-part"),
                Map.of("object", batch.object().name(), "part", batch.seen().number()));
    }

    private Step insertSeenPart() {
        return Step.write(
                dialect.statement("insert-seen"),
                Map.of(
                        "object", batch.object().name(),
                        "part", batch.seen().number(),
                        "ids", batch.seen().ids()));
    }

    private Step movePosition() {
        return Step.write(
                dialect.statement("move-position"),
                Map.of(
                        "object", batch.object().name(),
                        "mode", batch.object().mode().word(),
                        "position", batch.position(),
                        "run", batch.run().runId()));
    }

    private Step updateRun() {
        return Step.write(
                dialect.statement("update-run"),
                runs.of(batch.run(), batch.run().counts().plus(loaded())));
    }
}
