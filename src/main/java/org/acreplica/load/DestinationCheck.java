package org.acreplica.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.state.StateReader;
import org.acreplica.load.state.StateTables;
import org.acreplica.load.tables.TableKeeper;
import org.acreplica.load.views.OwnViews;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Checks whether a destination can be replicated to. Changes nothing permanently; closing it closes the destination.
 */
public final class DestinationCheck implements AutoCloseable {

    /** A finding about an object's table, and whether the object fails for it. */
    public record Finding(String object, String message, boolean isFatal) {}

    private final Destination destination;

    public DestinationCheck(Destination destination) {
        this.destination = destination;
    }

    public StateReader state() {
        return new StateReader(destination);
    }

    /** @throws LoadException if something that replication needs is not allowed */
    public void requireWritable() {
        destination.tryToWrite();
    }

    /** In the order of the objects. */
    public List<Finding> tables(List<ReplicatedObject> objects) {
        TableKeeper tables = new TableKeeper(destination);
        List<Finding> findings = new ArrayList<>();
        for (ReplicatedObject object : objects) {
            try {
                tables.require(object)
                        .forEach(difference -> findings.add(new Finding(object.name(), difference.message(), false)));
            } catch (LoadException e) {
                findings.add(new Finding(object.name(), e.getMessage(), true));
            }
        }
        return findings;
    }

    /** What prevents views of these objects, if anything was ever replicated. */
    public List<Finding> views(List<ReplicatedObject> objects) {
        if (!new StateTables(destination).exist()) {
            return List.of();
        }
        Set<String> names = objects.stream().map(ReplicatedObject::name).collect(Collectors.toSet());
        return new OwnViews(destination)
                .obstacles(names).entrySet().stream()
                        .map(obstacle -> new Finding(obstacle.getKey(), obstacle.getValue(), false))
                        .toList();
    }

    @Override
    public void close() {
        destination.close();
    }
}
