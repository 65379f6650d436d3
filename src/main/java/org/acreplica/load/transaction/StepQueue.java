package org.acreplica.load.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** A unit of work whose steps run in the order they were added. */
public abstract class StepQueue implements UnitOfWork {

    private final Deque<Supplier<Step>> steps = new ArrayDeque<>();

    protected final void add(Supplier<Step> step) {
        steps.add(step);
    }

    @Override
    public final boolean hasNext() {
        return !steps.isEmpty();
    }

    @Override
    public final Step next() {
        return steps.remove().get();
    }
}
