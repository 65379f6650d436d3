package org.acreplica.chaos;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Replicas;

/** An account with a strict limit that changes all the time, with one in twenty responses going wrong. */
final class SoakedAccount implements AutoCloseable {

    private static final double FAULTS = 0.05;
    /** Longer holds would leave most of the limit unused. */
    private static final String AT_ONCE = "0";

    private static final long SECOND = 1_000_000_000;

    private final FakeAccount account;
    private final SoakEdits edits;
    private final Random random;
    private final Stalls stalls = new Stalls();
    private final int limit;
    private long calls;
    private int throttled;
    private int worstSecond;
    private long shortestSecond = Long.MAX_VALUE;
    private int above;
    private int unexplained;

    SoakedAccount(long seed, int requestsPerSecond) {
        limit = requestsPerSecond;
        account = FakeAccount.start(FakeOptions.demo().seed(seed).requestsPerSecond(requestsPerSecond));
        edits = new SoakEdits(account, seed);
        random = new Random(seed);
        beginFaults();
    }

    /** Each object has its own faults, because some have state. */
    private void beginFaults() {
        double each = FAULTS / ApiFaults.ALL.size();
        for (String object : Replicas.objects()) {
            String path = "/api/3/" + Replicas.object(object).path();
            for (Supplier<Fault> fault : ApiFaults.ALL) {
                account.faults()
                        .on(path)
                        .when(any -> random.nextDouble() < each)
                        .answer(fault.get().with("Retry-After", AT_ONCE));
            }
        }
    }

    FakeAccount account() {
        return account;
    }

    SoakEdits edits() {
        return edits;
    }

    /** Ends the faults. */
    Map<String, Integer> faultsFired() {
        account.faults().clear();
        return account.faults().fired();
    }

    /** Adds up the requests; called between two processes, so that no second is split. */
    void noteRequests() {
        List<FakeRequest> requests = account.requests();
        for (int first = 0; first + limit < requests.size(); first++) {
            long from = requests.get(first).nanos();
            long second = requests.get(first + limit).nanos() - from;
            shortestSecond = Math.min(shortestSecond, second);
            if (second < SECOND) {
                above++;
                unexplained += stalls.endedAt(from) ? 0 : 1;
            }
        }
        calls += requests.size();
        throttled += account.throttledCount();
        worstSecond = Math.max(worstSecond, account.worstSecond());
        account.clearRequests();
    }

    long calls() {
        return calls;
    }

    /** Number of 429 responses because of the limit, without those of faults. */
    int throttled() {
        return throttled;
    }

    int worstSecond() {
        return worstSecond;
    }

    Stalls stalls() {
        return stalls;
    }

    /** The shortest time in which one request more than the limit allows arrived, in milliseconds. */
    long shortestMillis() {
        return shortestSecond / 1_000_000;
    }

    /** Number of requests that began a second with one too many. */
    int above() {
        return above;
    }

    /** Those of them that no stall of this process explains. */
    int unexplained() {
        return unexplained;
    }

    @Override
    public void close() {
        account.close();
    }
}
