package org.acreplica.replica;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.settings.Settings;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.Probe;
import org.acreplica.source.request.RequestListener;
import org.acreplica.sync.sideload.Sideloading;
import org.acreplica.time.Time;

/** Requests each object once, to find out what exists and what replicating it will cost. Writes nothing. */
public final class Survey implements AutoCloseable {

    private final Settings settings;
    private final CamelRuntime runtime;

    public Survey(Settings settings, Time time) throws Exception {
        this.settings = settings;
        runtime = new CamelRuntime(settings, CamelRuntime.NO_TIMERS, Clock.systemUTC(), time);
    }

    public ActiveCampaign activeCampaign() {
        return runtime.activeCampaign();
    }

    /** Adds a route from the object's file, because Camel rejects invalid files only then. */
    public void add(ObjectFile file) throws ObjectFileException {
        runtime.objectRoutes().add(file);
    }

    /** Requests each object once, for all its records; the result has the order of the objects. */
    public List<Probe> probe(List<ReplicatedObject> objects, RequestListener calls) throws InterruptedException {
        return activeCampaign().probe(objects, object -> Optional.empty(), calls);
    }

    /**
     * The cost of replicating the objects; requests each of them once.
     *
     * @param known the state of the objects in the destination
     */
    public Forecast forecast(List<ReplicatedObject> objects, DestinationSnapshot known, RequestListener calls)
            throws InterruptedException {
        Sideloading sideloading = new Sideloading(settings.sync().sideload());
        sideloading.bring(() -> objects);
        List<Probe> probes = activeCampaign().probe(objects, known::changedAfter, calls);
        Map<String, ReplicatedObject> owners = new HashMap<>();
        probes.stream()
                .filter(probe -> probe.failure() == null)
                .map(Probe::object)
                .forEach(owner -> sideloading.with(owner).forEach(brought -> owners.put(brought.name(), owner)));
        List<Forecast.Cost> costs = new ArrayList<>();
        for (Probe probe : probes) {
            ReplicatedObject object = probe.object();
            Forecast.Cost cost = Forecast.Cost.of(probe, known.liveRows(object), known.isReadFromNewest(object));
            ReplicatedObject owner = owners.get(object.name());
            costs.add(
                    owner == null
                            ? cost
                            : cost.comingAlong(known.isFirstCopy(object) && known.isFirstCopyFromItsBeginning(owner)));
        }
        return new Forecast(costs, activeCampaign().budget().spacing());
    }

    @Override
    public void close() {
        runtime.close();
    }
}
