package org.acreplica.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.rejects.JsonText;
import org.acreplica.load.rejects.StaleRejects;
import org.acreplica.load.state.RunParameters;
import org.acreplica.load.transaction.StepQueue;
import org.acreplica.model.run.Finish;
import org.acreplica.model.run.RunStatus;
import org.jspecify.annotations.Nullable;

/** The last transaction of a run: deletions of a complete read, the cursor, the run's row. */
final class FinishWork extends StepQueue {

    /** Ids per statement. */
    private static final int CHUNK = 20_000;

    /** Values of rejects per statement; each has up to 10,000 characters. */
    private static final int VALUES = 50;

    private final Finish finish;
    private final Dialect dialect;
    private final RunParameters runs;
    private final String table;
    private final String now;
    private long deleted;

    FinishWork(Finish finish, StaleRejects stale, Dialect dialect, Fence fence, Instant now) {
        this.finish = finish;
        this.dialect = dialect;
        this.runs = new RunParameters(dialect);
        this.table = finish.object().name();
        this.now = runs.instant(now);
        add(fence::step);
        for (int from = 0; from < finish.gone().size(); from += CHUNK) {
            List<Long> ids = finish.gone().subList(from, Math.min(finish.gone().size(), from + CHUNK));
            add(() -> delete(ids));
        }
        List<Long> missed = finish.missed();
        if (missed != null) {
            add(() -> write("forget-missed", Map.of("object", table)));
            for (int from = 0; from < missed.size(); from += CHUNK) {
                List<Long> ids = missed.subList(from, Math.min(missed.size(), from + CHUNK));
                add(() -> write("insert-missed", Map.of("object", table, "ids", ids.toString())));
            }
        }
        forget("forget-rejects-of-records", "records", stale.records(), CHUNK);
        forget("forget-rejects-without-id", "values", stale.values(), VALUES);
        if (finish.run().status() == RunStatus.SUCCEEDED) {
            add(() -> write("forget-seen", Map.of("object", table)));
            add(this::finishObject);
            if (finish.read() != null && finish.read().replacesAccount()) {
                add(() -> write("read-whole", Map.of("object", table)));
            }
        }
        // Inserts the run's row if there is none yet, then updates it.
        add(() -> write("insert-run", runs.of(finish.run(), finish.run().counts())));
        add(() ->
                write("update-run", runs.of(finish.run(), finish.run().counts().withDeleted(deleted))));
    }

    long deleted() {
        return deleted;
    }

    private Step delete(List<Long> ids) {
        return new Step(
                dialect.statement(finish.remove() ? "remove-deleted" : "mark-deleted", table),
                Map.of("ids", ids.toString(), "now", now),
                (updated, rows) -> deleted += updated);
    }

    private Step finishObject() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("object", table);
        parameters.put("mode", finish.object().mode().word());
        parameters.put("cursor", finish.cursor());
        parameters.put("full", runs.instantOrNull(finish.fullAt()));
        parameters.put("now", now);
        parameters.put("run", finish.run().runId());
        return Step.write(dialect.statement("finish-object"), parameters);
    }

    private void forget(String statement, String word, List<String> texts, int chunk) {
        for (int from = 0; from < texts.size(); from += chunk) {
            String some = JsonText.strings(texts.subList(from, Math.min(texts.size(), from + chunk)));
            add(() -> write(statement, Map.of("object", table, word, some)));
        }
    }

    private Step write(String statement, Map<String, ? extends @Nullable Object> parameters) {
        return Step.write(dialect.statement(statement), parameters);
    }
}
