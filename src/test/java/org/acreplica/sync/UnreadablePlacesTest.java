package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list that ActiveCampaign cannot send, and its neighbours. */
class UnreadablePlacesTest {

    private static final int ROWS = 350;

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @Test
    void aPageThatIsTooHeavyComesInSmallerOnesAndFullOnesComeBack() {
        copyingTags();
        copying.account()
                .faults()
                .on("/api/3/tags")
                .whenHolding(120)
                .whenLimitAbove(25)
                .answer(Fault.status(504));

        copying.sync("tags");

        assertThat(copying.live("tags")).isEqualTo(ROWS);
        assertThat(copying.rejects("tags")).isEmpty();
        assertThat(copying.queries("tags"))
                .extracting(query -> query.get("offset") + "+" + query.get("limit"))
                .contains("100+50", "100+25", "125+25", "150+50", "200+100", "300+100")
                .doesNotContain("100+12", "200+50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "cut short", "truncated"})
    void aRecordThatCannotBeHadIsPassedOverAndNothingIsMarked(String how) {
        copyingTags();
        copying.sync("tags");
        copying.collection("tags").remove(7);
        copying.collection("tags").put(copying.collection("tags").record(300).put("tag", "changed"));
        copying.account().faults().on("/api/3/tags").whenHolding(220).answer(failing(how));

        copying.sync("tags");

        assertThat(copying.row("tags", 300)).containsEntry("tag", "changed");
        assertThat(copying.live("tags")).isEqualTo(ROWS);
        assertThat(copying.lastRun("tags"))
                .containsEntry("mode", "full")
                .containsEntry("status", "succeeded")
                .containsEntry("records_read", Integer.toString(ROWS - 2))
                .containsEntry("values_rejected", "1");
        assertThat(copying.rejects("tags"))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("record_id", null)
                        .containsEntry("column_name", null)
                        .containsEntry("value", "offset 218"));
        assertThat(copying.state("tags")).containsEntry("position", null);
    }

    @Test
    void whatIsBehindThreeSuchRecordsIsNotReadAndTheReadBeginsAnewAfterTwoFailures() {
        copyingTags();
        copying.account().faults().on("/api/3/tags").whenHolding(221).answer(Fault.status(500));
        copying.account().faults().on("/api/3/tags").whenHolding(222).answer(Fault.status(500));
        copying.account().faults().on("/api/3/tags").whenHolding(223).answer(Fault.status(500));

        copying.ends(1, "tags");

        assertThat(copying.live("tags")).isEqualTo(220);
        assertThat(copying.state("tags").get("position")).contains("\"offset\":220");

        copying.collection("tags").put(copying.collection("tags").record(1).put("tag", "changed"));
        copying.ends(1, "tags");

        assertThat(copying.state("tags")).containsEntry("position", null);
        copying.ends(1, "tags");
        assertThat(copying.row("tags", 1)).containsEntry("tag", "changed");
    }

    @Test
    void anOffsetThatIsRefusedKeepsNoEditBeforeItFromBeingSeen() {
        copyingTags();
        copying.account().faults().on("/api/3/tags").whenOffsetFrom(300).answer(Fault.status(400));
        copying.ends(1, "tags");
        copying.collection("tags").put(copying.collection("tags").record(1).put("tag", "changed"));

        for (int runs = 0; runs < 3; runs++) {
            copying.run("sync", "tags");
        }

        assertThat(copying.row("tags", 1)).containsEntry("tag", "changed");
    }

    @Test
    void aLongListByIdsIsReadAroundIt() {
        copying = Copying.from(FakeOptions.empty().size("contacts", 6_000), TestDatabase.sqlite(folder))
                .in(new VirtualTime())
                .with("activecampaign.retries", "1");
        long id = copying.collection("contacts").ids().get(2_999);
        copying.account().faults().on("/api/3/contacts").whenHolding(id).answer(Fault.status(500));

        copying.sync("contacts");

        assertThat(copying.live("contacts")).isEqualTo(5_999);
        assertThat(copying.rejects("contacts"))
                .extracting(reject -> reject.get("record_id"))
                .containsOnly((String) null);
        assertThat(copying.rejects("contacts").get(0).get("value")).startsWith("id above ");
    }

    private void copyingTags() {
        copying =
                Copying.into(TestDatabase.sqlite(folder)).in(new VirtualTime()).with("activecampaign.retries", "1");
        for (int id = 1; id <= ROWS; id++) {
            copying.put("tags", id, "'tag':'" + id + "'");
        }
    }

    private static Fault failing(String how) {
        return Map.of("status", Fault.status(500), "cut short", Fault.cutShort(), "truncated", Fault.truncated())
                .get(how);
    }
}
