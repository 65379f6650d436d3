package org.acreplica.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.acreplica.model.run.RunStatus;
import org.junit.jupiter.api.Test;

class RunFilterTest {

    @Test
    void theQueryNamesAnObjectAStatusOrBoth() {
        assertThat(RunFilter.of("")).isEqualTo(new RunFilter(Optional.empty(), Optional.empty()));
        assertThat(RunFilter.of("status=failed&object=tags"))
                .isEqualTo(new RunFilter(Optional.of("tags"), Optional.of(RunStatus.FAILED)));
    }

    @Test
    void whatItDoesNotKnowIsLeftOut() {
        assertThat(RunFilter.of("status=splendid&object=&colour=red&&=")).isEqualTo(RunFilter.of(""));
    }

    @Test
    void itsAddressSaysTheSame() {
        for (String query : new String[] {"object=tags", "status=skipped", "object=tags&status=failed"}) {
            assertThat(RunFilter.of(query).address()).isEqualTo("/runs?" + query);
        }
        assertThat(RunFilter.of("").address()).isEqualTo("/runs");
    }
}
