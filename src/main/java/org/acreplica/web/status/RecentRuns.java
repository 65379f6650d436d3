package org.acreplica.web.status;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;

/** The latest finished runs of each object: those of earlier processes, then those of this one. Thread-safe. */
public final class RecentRuns {

    public static final int OF_EACH_OBJECT = 30;

    private final Map<String, Deque<RunRecord>> runs = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** @param stored the latest first */
    synchronized void addEarlier(List<RunRecord> stored) {
        for (RunRecord run : stored) {
            if (run.status() != RunStatus.RUNNING && known.add(run.runId())) {
                Deque<RunRecord> ofObject = runs.computeIfAbsent(run.object(), any -> new ArrayDeque<>());
                ofObject.addLast(run);
                cut(ofObject);
            }
        }
    }

    synchronized void ended(RunRecord run) {
        if (known.add(run.runId())) {
            Deque<RunRecord> ofObject = runs.computeIfAbsent(run.object(), any -> new ArrayDeque<>());
            ofObject.addFirst(run);
            cut(ofObject);
        }
    }

    /** The latest first. */
    synchronized List<RunRecord> of(String object) {
        return List.copyOf(runs.getOrDefault(object, new ArrayDeque<>()));
    }

    /** Of all objects, the latest first. */
    public synchronized List<RunRecord> latest(int most) {
        return runs.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparing(RunRecord::startedAt).reversed())
                .limit(most)
                .toList();
    }

    private void cut(Deque<RunRecord> ofObject) {
        while (ofObject.size() > OF_EACH_OBJECT) {
            known.remove(ofObject.removeLast().runId());
        }
    }
}
