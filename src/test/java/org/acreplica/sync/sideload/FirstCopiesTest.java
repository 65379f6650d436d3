package org.acreplica.sync.sideload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.sync.sideload.FirstCopy.Step;
import org.junit.jupiter.api.Test;

/** How an object's run is coordinated with the run whose pages include its rows. */
class FirstCopiesTest {

    private static final String CONTACTS = "contacts";
    private static final OwnTotal TOTAL = new OwnTotal(OptionalLong.of(0), Set.of());

    private final ReplicatedObject tags = comingWithContacts("contact_tags");
    private final FirstCopies copies = new FirstCopies();

    @Test
    void anObjectJoinsTheFirstFullReadThatIsToCome() throws Exception {
        copies.expect(List.of(CONTACTS, "contact_tags"));
        FirstCopy copy = copies.join(tags).orElseThrow();

        assertThat(open().get()).containsExactly(copy);
        copy.askTotal();
        assertThat(copy.next()).isEqualTo(Step.ASK_TOTAL);
        copy.begin(TOTAL);
        copy.awaitTotal();
        copy.complete(Set.of(), Optional.empty(), Instant.EPOCH);
        assertThat(copy.next()).isEqualTo(Step.JUDGE);
        assertThat(copy.refutedBy(TOTAL)).isEmpty();
    }

    @Test
    void aFirstFullReadWaitsForTheObjectsThatMayComeWithIt() throws Exception {
        copies.expect(List.of(CONTACTS, "contact_tags", "contact_lists"));
        Future<List<FirstCopy>> opened = open();

        FirstCopy copy = copies.join(tags).orElseThrow();
        assertThat(opened).isNotDone();
        copies.leave("contact_lists");
        assertThat(opened.get()).containsExactly(copy);
    }

    @Test
    void aFirstFullReadDoesNotWaitForTheTotalOfAnObjectWhoseRunHasEnded() throws Exception {
        copies.expect(List.of(CONTACTS, "contact_tags"));
        FirstCopy copy = copies.join(tags).orElseThrow();
        open().get();
        copy.askTotal();

        copies.leave("contact_tags");

        assertThat(copy.next()).isEqualTo(Step.READ);
    }

    @Test
    void anObjectDoesNotWaitForAFirstFullReadThatIsNotToCome() throws Exception {
        assertThat(copies.join(tags)).isEmpty();

        copies.expect(List.of(CONTACTS));
        copies.leave(CONTACTS);
        assertThat(copies.join(tags)).isEmpty();

        copies.expect(List.of(CONTACTS));
        open().get();
        assertThat(copies.join(tags)).isEmpty();
    }

    @Test
    void anObjectReadsItsOwnListWhenTheReadThatItWaitsForEndsOtherwise() throws Exception {
        copies.expect(List.of(CONTACTS));
        FirstCopy copy = copies.join(tags).orElseThrow();
        open().get();
        copies.leave(CONTACTS);

        assertThat(copy.next()).isEqualTo(Step.READ);
    }

    @Test
    void whatIsLostStaysLostWhenTheReadBeginsAnew() throws Exception {
        copies.expect(List.of(CONTACTS));
        FirstCopy copy = copies.join(tags).orElseThrow();
        copy.lose("a test");
        copy.askTotal();
        copy.complete(Set.of(), Optional.empty(), Instant.EPOCH);

        assertThat(copy.next()).isEqualTo(Step.READ);
    }

    @Test
    void aReadThatBeginsAnewAsksForTheTotalAnew() throws Exception {
        copies.expect(List.of(CONTACTS));
        FirstCopy copy = copies.join(tags).orElseThrow();
        copy.askTotal();
        copy.begin(new OwnTotal(OptionalLong.of(7), Set.of()));
        copy.askTotal();

        assertThat(copy.next()).isEqualTo(Step.ASK_TOTAL);
        copy.begin(TOTAL);
        copy.complete(Set.of(), Optional.empty(), Instant.EPOCH);
        assertThat(copy.refutedBy(TOTAL)).isEmpty();
    }

    private Future<List<FirstCopy>> open() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return copies.open(CONTACTS, List.of("contact_lists", "contact_tags"));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ReplicatedObject comingWithContacts(String name) {
        try {
            return ReplicatedObject.of(
                    name,
                    Map.of("mode", "full", "sideload", CONTACTS, "columns", "id bigint\ncontact bigint -> contacts"));
        } catch (FactException e) {
            throw new IllegalStateException(e);
        }
    }
}
