package org.acreplica.source;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntSupplier;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.Page;
import org.acreplica.source.paging.Fetch;
import org.acreplica.source.paging.Paging;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one object. It prefetches as many pages as the latency requires, while the caller loads those
 * received. One request at a time waits at the gate; when it passes, the next one is created.
 */
public final class Reading implements AutoCloseable {

    private final Paging paging;
    private final Fetch fetch;
    private final Executor executor;
    private final IntSupplier window;

    private boolean atTheGate;
    private boolean closed;
    private long asked;
    private @Nullable SourceException failure;
    private long failedAt;
    private final NavigableSet<Long> onTheirWay = new TreeSet<>();

    /** @param window number of pages of an object to keep in flight at this time */
    Reading(Paging paging, Fetch fetch, Executor executor, IntSupplier window) {
        this.paging = paging;
        this.fetch = fetch;
        this.executor = executor;
        this.window = window;
    }

    /** Waits for the next page to load; empty at the end. */
    public synchronized Optional<ReadyPage> next() throws SourceException, ListMovedException, InterruptedException {
        while (true) {
            Optional<ReadyPage> page = nextIfThere();
            if (page.isPresent()) {
                return page;
            }
            paging.check();
            if (paging.isDone()) {
                return page;
            }
            if (failure != null && counts(failure)) {
                throw failure;
            }
            wait();
        }
    }

    /** The next page, without waiting. */
    public synchronized Optional<ReadyPage> nextIfThere() {
        Optional<ReadyPage> page = paging.give();
        askAhead();
        return page;
    }

    public synchronized boolean isNextThere() {
        return paging.hasPage();
    }

    public synchronized ReadSummary summary() {
        return paging.summary();
    }

    /** Pages still in flight are dropped on arrival. */
    @Override
    public synchronized void close() {
        closed = true;
        paging.close();
        notifyAll();
    }

    private void askAhead() {
        if (atTheGate || closed || failure != null) {
            return;
        }
        Optional<PageRequest> request = paging.ask(window.getAsInt());
        if (request.isEmpty()) {
            return;
        }
        atTheGate = true;
        long number = ++asked;
        onTheirWay.add(number);
        try {
            executor.execute(() -> fetch(number, request.get()));
        } catch (RejectedExecutionException e) {
            failure = new SourceException(Kind.STOPPING, request.get().words() + " cancelled: shutting down", e);
        }
    }

    /** A failure counts once all pages requested before it have arrived or failed. */
    private boolean counts(SourceException ended) {
        return ended.kind() == Kind.STOPPING || onTheirWay.headSet(failedAt).isEmpty();
    }

    private void fetch(long number, PageRequest request) {
        Passage passage = new Passage(request.listener());
        try {
            Page page = fetch.fetch(request.reportingTo(passage));
            take(number, request, page);
        } catch (SourceException | RuntimeException | Error e) {
            fail(number, request, e);
        } finally {
            passage.passed();
        }
    }

    private synchronized void take(long number, PageRequest request, Page page) {
        onTheirWay.remove(number);
        if (closed) {
            page.close();
        } else {
            paging.answered(request, page);
            askAhead();
        }
        notifyAll();
    }

    private synchronized void fail(long number, PageRequest request, Throwable e) {
        onTheirWay.remove(number);
        if (failure == null || number < failedAt) {
            failedAt = number;
            failure = e instanceof SourceException source
                    ? source
                    : new SourceException(Kind.TERMINAL, request.words() + ": " + e, e);
        }
        notifyAll();
    }

    private synchronized void passedTheGate() {
        atTheGate = false;
        askAhead();
    }

    /**
     * Notices when a request passes the gate for the first time; its retries count as requests but do not open the way
     * for the next page.
     */
    private final class Passage implements RequestListener {
        private final RequestListener calls;
        private boolean passed;

        Passage(RequestListener calls) {
            this.calls = calls;
        }

        @Override
        public void requested() {
            calls.requested();
            passed();
        }

        @Override
        public void throttled() {
            calls.throttled();
        }

        @Override
        public void failed() {
            calls.failed();
        }

        void passed() {
            if (!passed) {
                passed = true;
                passedTheGate();
            }
        }
    }
}
