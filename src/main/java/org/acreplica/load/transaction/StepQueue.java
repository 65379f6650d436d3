package org.acreplica.load.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A unit of work whose steps run in the order they were added. */
public abstract class StepQueue implements UnitOfWork {

    private final Deque<Supplier<List<Step>>> later = new ArrayDeque<>();
    private final Deque<Step> next = new ArrayDeque<>();

    protected final void add(Supplier<Step> step) {
        addAll(() -> List.of(step.get()));
    }

    /** Steps that are created together, after the previous ones have run. */
    protected final void addAll(Supplier<List<Step>> steps) {
        later.add(steps);
    }

    @Override
    public final boolean hasNext() {
        while (next.isEmpty() && !later.isEmpty()) {
            next.addAll(later.remove().get());
        }
        return !next.isEmpty();
    }

    @Override
    public final Step next() {
        return next.remove();
    }
}
