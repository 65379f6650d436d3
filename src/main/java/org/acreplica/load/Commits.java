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

/** Does units of work once each, also where the database goes away meanwhile or does not answer a commit. */
record Commits(Transactions transactions, Fence lease, Outage outage, Clock clock) {

    /**
     * @param doing in messages
     * @param work a new unit for each attempt
     * @param result what a unit has done
     * @param done what an earlier attempt has done of which only the answer was lost; empty if none has
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
