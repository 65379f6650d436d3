package org.acreplica.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acreplica.replica.Replica;
import org.acreplica.source.Calls;

/**
 * The first request of a replication: who the key belongs to. The pages that follow do not wait for its answer, which
 * costs a budget of five a second as many requests as the latency is long; what they bring is written when it is good.
 */
final class CredentialsCheck {

    private final CompletableFuture<Boolean> accepted;

    private CredentialsCheck(CompletableFuture<Boolean> accepted) {
        this.accepted = accepted;
    }

    /** Returns when the request has left and its answer came, or the next request may leave. */
    static CredentialsCheck begin(Workspace workspace, Replica replica, Calls calls)
            throws InterruptedException, CommandFailure {
        CountDownLatch left = new CountDownLatch(1);
        CompletableFuture<Boolean> accepted = CompletableFuture.supplyAsync(() -> {
            try {
                workspace.checkCredentials(replica, letting(left, calls));
                return true;
            } catch (CommandFailure e) {
                replica.stop();
                throw new CompletionException(e);
            } finally {
                left.countDown();
            }
        });
        replica.writesAfter(accepted.exceptionally(refused -> false));
        CredentialsCheck check = new CredentialsCheck(accepted);
        left.await();
        check.awaitAtMost(replica.source().gate().spacing());
        return check;
    }

    /** Waits for the answer. */
    void requireAccepted() throws CommandFailure, InterruptedException {
        try {
            accepted.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private void awaitAtMost(Duration duration) throws CommandFailure, InterruptedException {
        try {
            accepted.get(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // The answer is still to come; the pages are asked for meanwhile.
            return;
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static CommandFailure failure(ExecutionException e) {
        if (e.getCause() instanceof CommandFailure failure) {
            return failure;
        }
        throw new IllegalStateException(e.getCause());
    }

    private static Calls letting(CountDownLatch left, Calls calls) {
        return new Calls() {
            @Override
            public void requested() {
                calls.requested();
                left.countDown();
            }

            @Override
            public void throttled() {
                calls.throttled();
            }
        };
    }
}
