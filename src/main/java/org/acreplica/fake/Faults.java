package org.acreplica.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides which responses go wrong: {@code account.faults().on("/api/3/tags").times(2).answer(Fault.status(500))}. The
 * first matching rule that is not used up counts. Rate limit and token are checked before.
 */
public final class Faults {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> fired = new TreeMap<>();

    /** @param path as sent, with {@code /api/3/} */
    public Rule on(String path) {
        return new Rule(request -> request.path().equals(path));
    }

    public Rule onAll() {
        return new Rule(request -> true);
    }

    /** How often each fault fired, by its name. */
    public synchronized Map<String, Integer> fired() {
        return Map.copyOf(fired);
    }

    /** Removes all rules; {@link #fired} is kept. */
    public void clear() {
        rules.clear();
    }

    /** @param page the page for the request, created only if a rule needs it */
    synchronized Optional<Fault> next(FakeRequest request, Supplier<Page> page) {
        for (Rule rule : rules) {
            if (rule.firesOn(request, page)) {
                fired.merge(rule.fault.name(), 1, Integer::sum);
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    /** When a fault happens: by default, for every matching request. In force from {@link #answer} on. */
    public final class Rule {

        private BiPredicate<FakeRequest, Supplier<Page>> meets;
        private int from = 1;
        private int times = Integer.MAX_VALUE;
        private int met;
        private Fault fault = Fault.status(500);

        private Rule(Predicate<FakeRequest> meets) {
            this.meets = (request, page) -> meets.test(request);
        }

        /** Only requests that satisfy this, in addition to the other conditions. */
        public Rule when(Predicate<FakeRequest> condition) {
            meets = meets.and((request, page) -> condition.test(request));
            return this;
        }

        /** Only requests whose page would contain this record. */
        public Rule whenHolding(long id) {
            meets = meets.and((request, page) -> page.get().holds(id));
            return this;
        }

        public Rule whenLimitAbove(int rows) {
            return when(request -> request.limit() > rows);
        }

        public Rule whenOffsetFrom(int rows) {
            return when(request -> request.offset() >= rows);
        }

        /** Only requests that ask for related rows. */
        public Rule whenIncluding() {
            return when(request -> !request.include().isEmpty());
        }

        /** Not before the n-th matching request, from 1. */
        public Rule from(int request) {
            from = request;
            return this;
        }

        public Rule times(int requests) {
            times = requests;
            return this;
        }

        public Faults answer(Fault with) {
            fault = with;
            rules.add(this);
            return Faults.this;
        }

        private boolean firesOn(FakeRequest request, Supplier<Page> page) {
            if (!meets.test(request, page)) {
                return false;
            }
            met++;
            return met >= from && met - from < times;
        }
    }
}
