package org.acreplica.cli.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.Credentials;
import org.acreplica.replica.Replica;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

/**
 * The first request of a replication, which asks whose key this is. The pages that follow are read without waiting for
 * its response, but nothing is written until the key is accepted.
 */
final class CredentialsCheck {

    /** So that the request arrives before any other, even if others may be sent at once. */
    private static final Duration HEAD_START = Duration.ofMillis(100);

    /** False if the process stops before the response. */
    private final CompletableFuture<Boolean> accepted;

    private volatile boolean asksAgain;

    private CredentialsCheck(Credentials credentials, Replica replica, RequestListener calls, CountDownLatch left) {
        accepted = CompletableFuture.supplyAsync(() -> {
            try {
                Optional<SourceException> notGood =
                        credentials.check(replica.activeCampaign(), Tries.ALL, watched(calls, left));
                credentials.requireAnswer(notGood);
                return notGood.map(SourceException::kind)
                        .filter(Kind.STOPPING::equals)
                        .isEmpty();
            } catch (CommandFailure e) {
                replica.stop();
                throw new CompletionException(e);
            } finally {
                left.countDown();
            }
        });
    }

    /** Sends the request; returns when it has been answered, or when the next request may be sent. */
    static CredentialsCheck begin(Credentials credentials, Replica replica, RequestListener calls)
            throws InterruptedException, CommandFailure {
        CountDownLatch left = new CountDownLatch(1);
        CredentialsCheck check = new CredentialsCheck(credentials, replica, calls, left);
        replica.writesAfter(check.accepted.exceptionally(refused -> false));
        left.await();
        Duration spacing = replica.activeCampaign().budget().spacing();
        check.awaitAtMost(spacing.compareTo(HEAD_START) > 0 ? spacing : HEAD_START);
        if (check.asksAgain) {
            check.requireAccepted();
        }
        return check;
    }

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
            // No response yet; pages are requested meanwhile.
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

    private RequestListener watched(RequestListener calls, CountDownLatch left) {
        return new RequestListener() {
            @Override
            public void requested() {
                calls.requested();
            }

            @Override
            public void sent() {
                left.countDown();
            }

            @Override
            public void throttled() {
                calls.throttled();
                asksAgain = true;
            }

            @Override
            public void failed() {
                asksAgain = true;
                left.countDown();
            }
        };
    }
}
