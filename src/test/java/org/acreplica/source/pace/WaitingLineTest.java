package org.acreplica.source.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.acreplica.source.pace.WaitingLine.Waiter;
import org.acreplica.source.request.PageRequest;
import org.junit.jupiter.api.Test;

/** Whose turn is next. */
class WaitingLineTest {

    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingLine line = new WaitingLine();
    private final Map<Waiter, String> names = new HashMap<>();
    private long now;

    @Test
    void theFewestPagesGoFirstAndEveryFourthTurnGoesByAge() {
        join("long", request().withPagesLeft(9));
        join("medium", request().withPagesLeft(5));
        join("short", request().withPagesLeft(1));
        join("shorter", request());
        join("awaited", request().awaitedByOthers());

        assertThat(turns(5)).containsExactly("long", "awaited", "shorter", "short", "medium");
    }

    @Test
    void afterARejectionAllGoByAge() {
        join("long", request().withPagesLeft(9));
        join("awaited", request().awaitedByOthers());

        assertThat(names.get(line.next(true))).isEqualTo("long");
    }

    private List<String> turns(int count) {
        List<String> turns = new ArrayList<>();
        for (int turn = 0; turn < count; turn++) {
            Waiter next = line.next(false);
            turns.add(names.get(next));
            line.leave(next);
        }
        return turns;
    }

    private void join(String name, PageRequest request) {
        Waiter waiter = new Waiter(request.pagesLeft(), now++, lock.newCondition());
        names.put(waiter, name);
        line.join(waiter);
    }

    private static PageRequest request() {
        return new PageRequest("tags", "tags", "tags", "offset 0", Map.of());
    }
}
