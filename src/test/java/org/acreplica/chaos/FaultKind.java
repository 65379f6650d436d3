package org.acreplica.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Relay;

/**
 * Something that may befall a replication in a {@link SeededWorld}.
 *
 * @param name as in the failure table of the docs
 * @param begin lets it come over an object of the world
 */
record FaultKind(String name, BiConsumer<SeededWorld, String> begin) {

    static final List<FaultKind> ALL = all();

    private static List<FaultKind> all() {
        List<FaultKind> kinds = new ArrayList<>();
        for (Supplier<Fault> fault : ApiFaults.ALL) {
            kinds.add(new FaultKind(fault.get().name(), (world, object) -> world.apiFault(object, fault.get())));
        }
        for (Relay.Fault fault : Relay.Fault.values()) {
            kinds.add(new FaultKind("connection " + word(fault), (world, object) -> world.connectionFault(fault)));
        }
        for (DatabaseTrouble.Kind kind : DatabaseTrouble.Kind.values()) {
            kinds.add(new FaultKind("database " + word(kind), (world, object) -> world.databaseTrouble(kind)));
        }
        kinds.add(new FaultKind("record inserted", SeededWorld::insertDuringTheRead));
        kinds.add(new FaultKind("record deleted", SeededWorld::deleteDuringTheRead));
        kinds.add(new FaultKind("record edited", SeededWorld::editDuringTheRead));
        kinds.add(new FaultKind("list in another order", SeededWorld::shuffle));
        kinds.add(new FaultKind("table dropped", SeededWorld::dropTable));
        kinds.add(new FaultKind("column dropped", SeededWorld::dropColumn));
        kinds.add(new FaultKind("process killed", (world, object) -> world.killProcess()));
        return List.copyOf(kinds);
    }

    private static String word(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
