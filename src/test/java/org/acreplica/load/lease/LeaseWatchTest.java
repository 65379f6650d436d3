package org.acreplica.load.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.lease.LeaseTable.Row;
import org.junit.jupiter.api.Test;

/** How a newcomer judges the holder of a lease, on clocks that the test moves. */
class LeaseWatchTest {

    private static final long SECOND = 1_000_000_000L;

    private long nanoTime;
    private final LeaseWatch watch = new LeaseWatch("jdbc:sqlite:replica.db", () -> nanoTime);

    @Test
    void aHolderThatProlongsItLives() {
        assertThat(lookAt("db-1 process 7", 1_030)).isEmpty();
        nanoTime += 8 * SECOND;

        assertThatThrownBy(() -> lookAt("db-1 process 7", 1_038))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("in use by another replica: db-1 process 7");
    }

    /** The database's clock was set back, so that an expiry that is near by any other clock is an hour ahead. */
    @Test
    void aHolderThatDoesNotProlongItForLongerThanATermIsDead() {
        assertThat(lookAt("db-1 process 7", 4_600)).isEmpty();
        nanoTime += 30 * SECOND;
        assertThat(lookAt("db-1 process 7", 4_600)).isEmpty();
        nanoTime += 9 * SECOND;

        assertThat(lookAt("db-1 process 7", 4_600)).contains("db-1 process 7");
    }

    @Test
    void anotherHolderIsWatchedFromItsOwnBeginning() {
        assertThat(lookAt("db-1 process 7", 4_600)).isEmpty();
        nanoTime += 60 * SECOND;

        assertThat(lookAt("db-2 process 1", 1_090)).isEmpty();
    }

    private Optional<String> lookAt(String holder, long until) {
        return watch.look(new Row(holder, until, 1_000));
    }
}
