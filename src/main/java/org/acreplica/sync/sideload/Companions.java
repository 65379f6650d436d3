package org.acreplica.sync.sideload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.page.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objects whose rows arrive with one run's pages: which of them are first copies, and which are ignored. */
final class Companions {

    private static final Logger LOG = LoggerFactory.getLogger(Companions.class);

    private final ReplicatedObject owner;
    private final List<FirstCopy> copies;
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();

    /** @param owner of the pages */
    Companions(ReplicatedObject owner, List<FirstCopy> copies) {
        this.owner = owner;
        this.copies = copies;
    }

    /** Waits until each first copy has the total of its own list. */
    void awaitTotals() throws InterruptedException {
        copies.forEach(FirstCopy::askTotal);
        for (FirstCopy copy : copies) {
            copy.awaitTotal();
        }
    }

    /** Notes a page that is going to be loaded. */
    void take(Page page) {
        copies.forEach(copy -> copy.take(page));
    }

    /** Merges no further rows of the object in this run. Called from any thread. */
    void leaveOut(ReplicatedObject object, LoadException why) {
        if (leftOut.add(object.name())) {
            LOG.warn("{}; its rows on pages of {} are ignored in this run", why.getMessage(), owner.name());
            lose(object.name(), "its table could not be written");
        }
    }

    boolean isLeftOut(String object) {
        return leftOut.contains(object);
    }

    /** The object's first copy, if any, must be read from its own list. */
    void lose(String object, String why) {
        copies.stream().filter(copy -> copy.object().name().equals(object)).forEach(copy -> copy.lose(why));
    }

    /**
     * Everything on the pages is committed.
     *
     * @param tables by the key of their records; without those that got no rows
     */
    void complete(Map<String, SideTable> tables, Instant startedAt) {
        for (FirstCopy copy : copies) {
            Optional<SideTable> table =
                    Optional.ofNullable(tables.get(copy.object().recordsKey()));
            copy.complete(table.map(SideTable::fields).orElse(Set.of()), table.flatMap(SideTable::latest), startedAt);
        }
    }
}
