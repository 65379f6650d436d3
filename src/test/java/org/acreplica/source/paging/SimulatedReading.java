package org.acreplica.source.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.list.Scope;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PassedOver;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;

/** Reads a simulated list to the end: prefetches, receives responses in any order, loads pages sooner or later. */
final class SimulatedReading {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SimulatedList list;
    private final Random random;
    private final ReplicatedObject object;
    private final List<Sent> onTheWire = new ArrayList<>();

    final Set<Long> given = new HashSet<>();
    final List<Position> positions = new ArrayList<>();
    IdSet seen = new IdSet();
    Paging paging;
    int window = 1;
    int pagesUntilCrash = Integer.MAX_VALUE;
    int mostCalls = 1_000;
    int timesBegunAnew;
    boolean moved;
    SourceException failure;
    Runnable beforeAnswer = () -> {};

    /** Most servers read the list when the request arrives, and respond later. */
    private record Sent(PageRequest request, Page page) {}

    /** Skipped places, in the order given out. */
    final List<PassedOver> passedOver = new ArrayList<>();

    private final Scope scope;
    private Fetch fetch;
    int mostOnTheWire;

    SimulatedReading(SimulatedList list, long seed) {
        this(list, seed, false);
    }

    SimulatedReading(SimulatedList list, long seed, boolean byIds) {
        this(list, seed, byIds, Scope.ALL);
    }

    SimulatedReading(SimulatedList list, long seed, Scope scope) {
        this(list, seed, false, scope);
    }

    private SimulatedReading(SimulatedList list, long seed, boolean byIds, Scope scope) {
        this.list = list;
        this.random = new Random(seed);
        this.object = object(byIds);
        this.scope = scope;
        begin(null);
    }

    /** Reads to the end, to a failure, or to the crash. */
    SimulatedReading read() {
        try {
            while (!paging.isDone() && positions.size() < pagesUntilCrash) {
                step();
            }
        } catch (SourceException e) {
            failure = e;
        } catch (ListMovedException e) {
            moved = true;
        }
        paging.close();
        onTheWire.forEach(sent -> paging.answered(sent.request(), sent.page()));
        onTheWire.clear();
        return this;
    }

    /** Resumes after the last page given out; starts over if the list has moved since. */
    SimulatedReading resume() {
        pagesUntilCrash = Integer.MAX_VALUE;
        begin(positions.isEmpty() ? null : throughJson(positions.get(positions.size() - 1)));
        read();
        if (moved) {
            moved = false;
            timesBegunAnew++;
            given.clear();
            begin(null);
            read();
        }
        return this;
    }

    /** The rows of the list that have not been given out. */
    Set<Long> missing() {
        Set<Long> missing = list.ids();
        missing.removeAll(given);
        return missing;
    }

    ReadSummary summary() {
        return paging.summary();
    }

    private void begin(Position from) {
        seen = new IdSet();
        seen.add(from == null ? LongStream.empty() : given.stream().mapToLong(Long::longValue));
        PageRequests requests = new PageRequests(object, scope, RequestListener.NONE);
        paging = Paging.of(requests, seen, from);
        fetch = new SplittingFetch(list::fetch, requests, 3);
    }

    private void step() throws SourceException, ListMovedException {
        if (list.calls > mostCalls) {
            throw new AssertionError("endless: " + list.calls + " calls");
        }
        boolean stuck = true;
        if (random.nextInt(3) > 0) {
            for (Optional<PageRequest> request = paging.ask(window);
                    request.isPresent();
                    request = paging.ask(window)) {
                beforeAnswer.run();
                onTheWire.add(new Sent(request.get(), fetch.fetch(request.get())));
                mostOnTheWire = Math.max(mostOnTheWire, onTheWire.size());
                stuck = false;
            }
        } else {
            stuck = false;
        }
        if (!onTheWire.isEmpty()) {
            Sent sent = onTheWire.remove(random.nextInt(onTheWire.size()));
            paging.answered(sent.request(), sent.page());
            stuck = false;
        }
        for (int most = random.nextInt(4); most > 0 && positions.size() < pagesUntilCrash; most--) {
            stuck &= !take();
        }
        if (stuck && !take() && !paging.isDone()) {
            throw new AssertionError("stuck: nothing is on its way and nothing is asked for");
        }
    }

    private boolean take() throws SourceException, ListMovedException {
        Optional<ReadyPage> ready = paging.give();
        if (ready.isEmpty()) {
            paging.check();
            return false;
        }
        try (Page page = ready.get().page()) {
            page.ids().forEach(given::add);
            passedOver.addAll(page.passedOver());
            positions.add(ready.get().position());
        }
        return true;
    }

    private static Position throughJson(Position position) {
        try {
            return MAPPER.readValue(MAPPER.writeValueAsString(position), Position.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ReplicatedObject object(boolean byIds) {
        Map<String, String> words = Map.of("mode", "full", "columns", "id bigint");
        Map<String, String> keyset =
                Map.of("mode", "full", "columns", "id bigint", "order", "orders[id]", "keyset", "id_greater");
        try {
            return ReplicatedObject.of("contacts", byIds ? keyset : words);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
