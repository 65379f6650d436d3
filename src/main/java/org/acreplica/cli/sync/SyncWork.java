package org.acreplica.cli.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.replica.Replica;
import org.acreplica.replica.WorkLeft;
import org.acreplica.sync.ReadProgress;
import org.acreplica.sync.Run;

/** The work of one replication while it is in progress. Thread-safe. */
final class SyncWork implements Progress.Work {

    private final Replica replica;
    private final Set<String> notEnded = ConcurrentHashMap.newKeySet();

    SyncWork(Replica replica, Collection<String> objects) {
        this.replica = replica;
        notEnded.addAll(objects);
    }

    void ended(String object) {
        notEnded.remove(object);
    }

    @Override
    public List<ReadProgress> going() {
        return replica.runs().going().stream().map(Run::progress).toList();
    }

    @Override
    public WorkLeft left() {
        return replica.workLeft(notEnded);
    }

    @Override
    public Optional<Instant> heldUntil() {
        return replica.activeCampaign().budget().heldUntil();
    }

    @Override
    public double requestsPerSecond() {
        return replica.activeCampaign().budget().limit();
    }
}
