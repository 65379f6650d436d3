package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number and order of a replication's calls, as counted by the server. */
@Tag("slow")
@Timeout(120)
class FewestCallsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 2", "99, 1, 2", "100, 1, 2", "101, 2, 3", "250, 3, 4", "1000, 10, 11"})
    void aTableCostsACallForEachHundredRowsAndOneMoreWithoutATotal(int rows, int withTotal, int withoutTotal) {
        assertThat(callsFor(rows, TotalForm.STRING)).isEqualTo(withTotal);
        assertThat(callsFor(rows, TotalForm.ABSENT)).isEqualTo(withoutTotal);
    }

    @Test
    void allObjectsOfOnePageEachCostOneCallEachTwoWhereContactsBringThemAndThatForTheCredentials() {
        FakeOptions options = FakeOptions.empty();
        for (String object : Replicas.objects()) {
            options.size(object, 20).total(object, TotalForm.STRING);
        }
        try (Copying copying = Copying.from(options, TestDatabase.sqlite(folder))) {
            copying.sync();

            long brought = Replicas.objects().stream()
                    .filter(object -> Replicas.object(object).sideload().isPresent())
                    .count();
            assertThat((long) copying.account().requests().size())
                    .isLessThanOrEqualTo(Replicas.objects().size() + brought + 2);
        }
    }

    @Test
    void smallObjectsEndBeforeTheHistoryOfContacts() {
        FakeOptions options = FakeOptions.empty().size("contacts", 8_000);
        List<String> small = List.of("tags", "lists", "users", "groups", "forms", "segments");
        small.forEach(object -> options.size(object, 20));
        try (Copying copying = Copying.from(options, TestDatabase.sqlite(folder))) {
            copying.with("activecampaign.requests-per-second", "25").sync();

            List<String> paths =
                    copying.account().requests().stream().map(FakeRequest::path).toList();
            int last = small.stream()
                    .mapToInt(object -> paths.lastIndexOf("/api/3/" + object))
                    .max()
                    .orElseThrow();
            assertThat(last).isLessThan(paths.lastIndexOf("/api/3/contacts") - 20);
        }
    }

    private int callsFor(int rows, TotalForm total) {
        FakeOptions options = FakeOptions.empty().size("contact_tags", rows).total("contact_tags", total);
        try (Copying copying = Copying.from(options, TestDatabase.sqlite(folder))) {
            copying.sync("contact_tags");
            return copying.queries("contactTags").size();
        }
    }
}
