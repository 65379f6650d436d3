package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose responses are wrong or incomplete: the run ends with a message, and the next object is read. */
@Timeout(60)
class LyingServerTest {

    private static final int ROWS = 250;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void fillAccount() {
        copying = Copying.into(TestDatabase.sqlite(folder)).put("lists", 1, "'name':'a'");
        for (int id = 1; id <= ROWS; id++) {
            copying.put("tags", id, "'tag':'" + id + "'");
        }
    }

    @AfterEach
    void closeAccount() {
        assertThat(copying.lastRun("lists")).containsEntry("status", "succeeded");
        copying.close();
    }

    @Test
    void aTotalThatIsTooSmallHidesNoRow() {
        answerTags(Fault.lyingTotal(total -> 120));

        copying.sync("tags", "lists");

        assertThat(copying.live("tags")).isEqualTo(ROWS);
    }

    @Test
    void aTotalThatIsTooLargeCostsTwoCallsAndMarksNothing() {
        copying.sync("tags", "lists");
        copying.collection("tags").remove(7);
        answerTags(Fault.lyingTotal(total -> 290));

        copying.sync("tags", "lists");

        assertThat(copying.live("tags")).isEqualTo(ROWS);
        assertThat(copying.queries("tags")).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aTotalOfBillionsEndsWithTheRows() {
        answerTags(Fault.lyingTotal(total -> 5_000_000_000L));

        copying.sync("tags", "lists");

        assertThat(copying.live("tags")).isEqualTo(ROWS);
        assertThat(copying.queries("tags")).hasSizeLessThan(40);
    }

    @Test
    void aTotalThatGrowsWithEachPageEnds() {
        answerTags(Fault.changingTotal());

        copying.sync("tags", "lists");

        assertThat(copying.live("tags")).isEqualTo(ROWS);
    }

    @Test
    void anEndpointThatIgnoresTheOffsetFailsWithItsFirstPageLoaded() {
        answerTags(Fault.ignoresOffset());

        copying.ends(1, "tags", "lists");

        assertThat(copying.lastRun("tags")).containsEntry("status", "failed");
        assertThat(copying.live("tags")).isEqualTo(100);
    }

    @Test
    void aPageThatIsSlowerThanTheTimeoutFailsItsObject() {
        answerTags(Fault.hang());

        copying.with("activecampaign.request-timeout", "1s").ends(1, "tags", "lists");

        assertThat(copying.lastRun("tags").get("error")).contains("no complete response within 1 s");
    }

    @Test
    void aPageThatDripsPastTheTimeoutFailsItsObject() {
        answerTags(Fault.drip(1, Duration.ofMillis(50)));

        copying.with("activecampaign.request-timeout", "1s").ends(1, "tags", "lists");

        assertThat(copying.lastRun("tags").get("error")).contains("no complete response within 1 s");
    }

    private void answerTags(Fault fault) {
        copying.account().faults().on("/api/3/tags").answer(fault);
    }
}
