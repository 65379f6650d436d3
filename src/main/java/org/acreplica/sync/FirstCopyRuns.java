package org.acreplica.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acreplica.load.DestinationWriter;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.Probe;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.sync.reading.ReadPlan;
import org.acreplica.sync.sideload.Brought;
import org.acreplica.sync.sideload.FirstCopies;
import org.acreplica.sync.sideload.FirstCopy;
import org.acreplica.sync.sideload.OwnTotal;
import org.acreplica.sync.sideload.Sideloading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets first copies arrive with the first full read of the object whose pages include their rows. */
final class FirstCopyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FirstCopyRuns.class);

    private final Sideloading sideloading;
    private final FirstCopies copies;
    private final ActiveCampaign activeCampaign;
    private final DestinationWriter destination;
    private final Clock clock;

    FirstCopyRuns(Sideloading sideloading, RunMeans means) {
        this.sideloading = sideloading;
        this.copies = sideloading.firstCopies();
        this.activeCampaign = means.activeCampaign();
        this.destination = means.destination();
        this.clock = means.clock();
    }

    /**
     * Waits for the object's rows if they are about to arrive with another object.
     *
     * @return empty if the object must be read from its own list
     */
    Optional<Replication> await(Run run, ObjectState state) throws SourceException, InterruptedException {
        ReplicatedObject object = run.object();
        if (!sideloading.comesAlong(object) || state.lastFullAt().isPresent()) {
            return Optional.empty();
        }
        Optional<FirstCopy> copy = copies.join(object);
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        run.comesWith(object.sideload().orElseThrow());
        try {
            return await(run, copy.get());
        } finally {
            run.comesWith(null);
            copies.leave(object.name());
        }
    }

    /**
     * The first copies that arrive with a run that has just been planned; objects that waited for it in vain stop
     * waiting.
     */
    List<FirstCopy> open(ReplicatedObject owner, ObjectState state, ReadPlan plan) throws InterruptedException {
        boolean isFirstFullRead =
                plan.isFull() && plan.from().isEmpty() && state.lastFullAt().isEmpty();
        List<String> others =
                sideloading.with(owner).stream().map(ReplicatedObject::name).toList();
        if (!isFirstFullRead || others.isEmpty()) {
            copies.leave(owner.name());
            return List.of();
        }
        return copies.open(owner.name(), others);
    }

    private Optional<Replication> await(Run run, FirstCopy copy) throws SourceException, InterruptedException {
        while (true) {
            run.requireGoingOn();
            switch (copy.next()) {
                case WAIT -> {
                    // Polls again at once, to notice a stop.
                }
                case ASK_TOTAL -> total(run, copy).ifPresent(copy::begin);
                case JUDGE -> {
                    Optional<OwnTotal> after = total(run, copy);
                    return after.flatMap(total -> judged(run, copy, total));
                }
                case READ -> {
                    return Optional.empty();
                }
            }
        }
    }

    private Optional<Replication> judged(Run run, FirstCopy copy, OwnTotal after) {
        Optional<String> why = copy.refutedBy(after).or(() -> refutedByTable(run.object(), copy.brought()));
        if (why.isPresent()) {
            LOG.info("{}: reading its own list: {}", run.object().name(), why.get());
            return Optional.empty();
        }
        Brought brought = copy.brought();
        LOG.debug("{}: all {} rows arrived with other objects", run.object().name(), brought.rows());
        return Optional.of(new CopiedRun(run, brought, after.rows().orElseThrow(), destination, clock));
    }

    /** The table has more rows than arrived if records were deleted after an earlier or abandoned read loaded them. */
    private Optional<String> refutedByTable(ReplicatedObject object, Brought brought) {
        IdSet live = new IdSet();
        if (destination.loader().isWhole(object)) {
            destination.loader().ids(object, true, live::add);
        }
        return live.count() > brought.rows()
                ? Optional.of(brought.rows() + " rows arrived, but the table has " + live.count())
                : Optional.empty();
    }

    /**
     * Empty, and the copy is given up, if the total cannot be read; throws if the object's own list cannot be read
     * either.
     */
    private Optional<OwnTotal> total(Run run, FirstCopy copy) throws SourceException, InterruptedException {
        Probe probe = activeCampaign
                .probe(List.of(run.object()), object -> Optional.empty(), run)
                .get(0);
        if (probe.failure() == null) {
            return Optional.of(new OwnTotal(probe.total(), probe.fields()));
        }
        copy.lose("its total could not be read: " + probe.failure().getMessage());
        Kind kind = probe.failure().kind();
        if (kind == Kind.FORBIDDEN || kind == Kind.ABSENT || kind == Kind.UNAUTHORISED || kind == Kind.STOPPING) {
            throw probe.failure();
        }
        return Optional.empty();
    }
}
