package org.acreplica.sync.sideload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.request.Include;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which objects' rows arrive with another object's pages, in this process. */
public final class Sideloading {

    private static final Logger LOG = LoggerFactory.getLogger(Sideloading.class);

    private final boolean enabled;
    private final Turns turns = new Turns();
    private final FirstCopies firstCopies = new FirstCopies();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile Supplier<? extends Collection<ReplicatedObject>> selected = List::of;

    public Sideloading(boolean enabled) {
        this.enabled = enabled;
    }

    public Turns turns() {
        return turns;
    }

    public FirstCopies firstCopies() {
        return firstCopies;
    }

    /** @param objects the objects selected at the time of the call */
    public void bring(Supplier<? extends Collection<ReplicatedObject>> objects) {
        selected = objects;
    }

    /** The objects whose rows arrive with that object's pages, by name; none once the server has refused it. */
    public List<ReplicatedObject> with(ReplicatedObject owner) {
        if (!enabled || refused.contains(owner.name())) {
            return List.of();
        }
        Set<String> keys = new HashSet<>(Set.of(owner.recordsKey()));
        List<ReplicatedObject> with = new ArrayList<>();
        selected.get().stream()
                .filter(object -> object.sideload().filter(owner.name()::equals).isPresent())
                .sorted(Comparator.comparing(ReplicatedObject::name))
                .filter(object -> keys.add(object.recordsKey()))
                .forEach(with::add);
        return with;
    }

    /** Whether rows of the object arrive with another object's pages. */
    public boolean comesAlong(ReplicatedObject object) {
        return enabled
                && object.sideload().filter(owner -> !refused.contains(owner)).isPresent();
    }

    public List<Include> includes(ReplicatedObject owner) {
        return with(owner).stream()
                .map(object -> new Include(object.recordsKey(), object.fieldOf(owner.name())))
                .toList();
    }

    /** From now on, the owner's pages are requested without related rows. */
    public void refuse(String owner, String reason) {
        if (refused.add(owner)) {
            LOG.warn(
                    "{}: ActiveCampaign does not include related rows in these pages ({}); each object is read from its"
                            + " own list until the process ends",
                    owner,
                    reason);
        }
    }
}
