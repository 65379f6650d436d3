package org.acreplica.load;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.transaction.Transactions;
import org.acreplica.load.transaction.UnitOfWork;

/** Executes each unit of work exactly once, even if the database becomes unavailable or does not answer a commit. */
record Commits(Transactions transactions, Fence fence, Outage outage, Clock clock) {

    /**
     * @param doing for messages
     * @param work a new unit for each attempt
     * @param result the result of a unit
     * @param done the result of an earlier attempt whose response was lost; empty if none took effect
     */
    <W extends UnitOfWork, T> T once(
            String doing, Supplier<W> work, Function<W, T> result, Supplier<Optional<T>> done) {
        return outage.sitOutOnce(
                () -> {
                    W unit = work.get();
                    transactions.run(doing, unit);
                    return result.apply(unit);
                },
                done);
    }

    Instant now() {
        return clock.instant();
    }
}
