package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads that end before their total: the cursor never passes records they missed, and a wrong total costs little. */
class ShortReadTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("deals", 450), TestDatabase.sqlite(folder));
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void aPageThatIsEmptyTwiceIsReadByTheSecondRead() {
        answerTheThirdPage(2);

        copying.sync("deals");

        Replicas.assertEqual(copying.account(), copying.database(), "deals");
        assertThat(copying.state("deals").get("cursor")).isNotNull();
    }

    @Test
    void readsThatAreShortInDifferentPlacesMoveNoCursor() {
        AtomicInteger reads = new AtomicInteger();
        copying.collection("deals").beforePage(query -> {
            if (query.offset() == 0) {
                reads.incrementAndGet();
            }
        });
        copying.account()
                .faults()
                .on("/api/3/deals")
                .when(request -> isAt(request, reads.get() == 1 ? 200 : 300))
                .answer(Fault.emptyPage());

        copying.sync("deals");

        assertThat(copying.state("deals").get("cursor")).isNull();
        assertThat(copying.state("deals").get("last_full_at")).isNull();
        copying.account().faults().clear();
        copying.sync("deals");
        Replicas.assertEqual(copying.account(), copying.database(), "deals");
        assertThat(copying.state("deals").get("cursor")).isNotNull();
    }

    @Test
    void aHistoryOfActivitiesThatIsShortInDifferentPlacesDoesNotCountAsRead() {
        try (Copying bounces =
                Copying.from(FakeOptions.empty().size("bounce_logs", 450), TestDatabase.sqlite(folder))) {
            AtomicInteger reads = new AtomicInteger();
            bounces.collection("bounce_logs").beforePage(query -> {
                if (query.offset() == 0) {
                    reads.incrementAndGet();
                }
            });
            bounces.account()
                    .faults()
                    .on("/api/3/bounceLogs")
                    .when(request -> isAt(request, reads.get() == 1 ? 200 : 300))
                    .answer(Fault.emptyPage());

            bounces.sync("bounce_logs");

            assertThat(bounces.state("bounce_logs").get("last_full_at")).isNull();
            bounces.account().faults().clear();
            bounces.sync("bounce_logs");
            Replicas.assertEqual(bounces.account(), bounces.database(), "bounce_logs");
            assertThat(bounces.state("bounce_logs").get("last_full_at")).isNotNull();
        }
    }

    @Test
    void aTotalThatCountsWhatIsNotListedIsBelievedToLieAfterASecondRead() {
        copying.account().faults().on("/api/3/deals").answer(Fault.lyingTotal(total -> total + 7));

        copying.sync("deals");

        assertThat(copying.live("deals")).isEqualTo(450);
        assertThat(copying.state("deals").get("cursor")).isNotNull();
        assertThat(copying.queries("deals")).hasSize(2 * (5 + 2));
    }

    @Test
    void aHistoryByIdsFailsAtAPageThatStaysEmptyAndGoesOnThere() {
        try (Copying contacts =
                Copying.from(FakeOptions.empty().size("contacts", 6_000), TestDatabase.sqlite(folder))) {
            long low = contacts.collection("contacts").ids().get(300);
            contacts.account()
                    .faults()
                    .on("/api/3/contacts")
                    .when(request ->
                            Long.parseLong(request.query().getOrDefault("id_greater", Long.toString(Long.MAX_VALUE)))
                                    < low)
                    .answer(Fault.emptyPage());
            contacts.with("activecampaign.requests-per-second", "25").ends(1, "contacts");
            assertThat(contacts.lastRun("contacts").get("error")).contains("was empty twice");
            assertThat(contacts.state("contacts").get("position")).isNotNull();
            contacts.account().faults().clear();

            contacts.with("activecampaign.requests-per-second", "2000").sync("contacts");

            Replicas.assertEqual(contacts.account(), contacts.database(), "contacts");
        }
    }

    private void answerTheThirdPage(int times) {
        copying.account()
                .faults()
                .on("/api/3/deals")
                .when(request -> isAt(request, 200))
                .times(times)
                .answer(Fault.emptyPage());
    }

    private static boolean isAt(FakeRequest request, int offset) {
        return request.query().get("offset").equals(Integer.toString(offset));
    }
}
