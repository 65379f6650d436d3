package org.acreplica.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.acreplica.fake.Fault;
import org.acreplica.fake.SideloadFaults;
import org.acreplica.testing.Relay;

/**
 * A kind of fault in a {@link SeededWorld}.
 *
 * @param name as in docs/failures.md
 * @param begin starts it for an object of the world
 */
record FaultKind(String name, Want want, BiConsumer<SeededWorld, String> begin) {

    /** What the world must contain for it. */
    enum Want {
        NOTHING,
        /** A database behind a network. */
        SERVER,
        /** Contacts, and an object whose rows arrive with them. */
        SIDELOADING
    }

    static final List<FaultKind> ALL = all();

    private static List<FaultKind> all() {
        List<FaultKind> kinds = new ArrayList<>();
        for (Supplier<Fault> fault : ApiFaults.ALL) {
            kinds.add(anywhere(fault.get().name(), (world, object) -> world.apiFault(object, fault.get())));
        }
        for (Relay.Fault fault : Relay.Fault.values()) {
            kinds.add(anywhere("connection " + word(fault), (world, object) -> world.connectionFault(fault)));
        }
        for (Relay.Fault fault : Relay.Fault.values()) {
            kinds.add(new FaultKind(
                    "database network " + word(fault),
                    Want.SERVER,
                    (world, object) -> world.databaseConnectionFault(fault)));
        }
        for (DatabaseTrouble.Kind kind : DatabaseTrouble.Kind.values()) {
            kinds.add(anywhere("database " + word(kind), (world, object) -> world.databaseTrouble(kind)));
        }
        for (Fault fault : List.of(
                SideloadFaults.ignored(),
                SideloadFaults.rowMissing(),
                SideloadFaults.rowsCutAt(10),
                SideloadFaults.rowsAndIdsCutAt(10),
                SideloadFaults.thinRows("cdate", "links"),
                SideloadFaults.noIds(),
                Fault.status(400).named("include refused"),
                Fault.status(500).named("include fails"),
                Fault.hang(Duration.ofMillis(30)).named("include slow"))) {
            kinds.add(new FaultKind(fault.name(), Want.SIDELOADING, (world, object) -> world.sideloadFault(fault)));
        }
        kinds.add(anywhere("page too heavy", SeededWorld::makePageTooHeavy));
        kinds.add(anywhere("record that cannot be had", SeededWorld::makeRecordUnreadable));
        kinds.add(anywhere("offset refused", SeededWorld::refuseOffsets));
        kinds.add(anywhere("record inserted", SeededWorld::insertDuringTheRead));
        kinds.add(anywhere("record deleted", SeededWorld::deleteDuringTheRead));
        kinds.add(anywhere("record edited", SeededWorld::editDuringTheRead));
        kinds.add(anywhere("list in another order", SeededWorld::shuffle));
        kinds.add(anywhere("table dropped", SeededWorld::dropTable));
        kinds.add(anywhere("column dropped", SeededWorld::dropColumn));
        kinds.add(anywhere("process killed", (world, object) -> world.killProcess()));
        return List.copyOf(kinds);
    }

    private static FaultKind anywhere(String name, BiConsumer<SeededWorld, String> begin) {
        return new FaultKind(name, Want.NOTHING, begin);
    }

    private static String word(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
