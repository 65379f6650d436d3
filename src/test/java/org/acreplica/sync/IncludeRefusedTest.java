package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If the server does not send related rows with contacts, they are not requested again in this process. */
class IncludeRefusedTest {

    private static final String CONTACTS = "/api/3/contacts";
    private static final String TAGS = "contact_tags";

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        FakeOptions options =
                FakeOptions.empty().size("contacts", 450).size(TAGS, 250).size("contact_custom_field_values", 120);
        copying = Copying.from(options, TestDatabase.sqlite(folder))
                .with("activecampaign.retries", "4")
                .with(
                        "routes.directory",
                        SideloadFiles.into(folder.resolve("routes")).toString())
                .in(new VirtualTime());
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "404, 1", "422, 1", "403, 3", "500, 2", "504, 2"})
    void oneThatRefusesItOrFailsWithItTwiceIsAskedWithout(int status, int asked) {
        copying.account().faults().on(CONTACTS).whenIncluding().answer(Fault.status(status));

        copying.sync();

        List<FakeRequest> contacts = contacts();
        assertThat(contacts.stream().takeWhile(IncludeRefusedTest::includes)).hasSize(asked);
        assertThat(contacts.stream().dropWhile(IncludeRefusedTest::includes))
                .hasSize(5)
                .noneMatch(IncludeRefusedTest::includes);
        assertCopiedByOwnLists();
    }

    @Test
    void oneFailureIsNotTheIncludes() {
        copying.account().faults().on(CONTACTS).whenIncluding().times(1).answer(Fault.status(500));

        copying.sync();

        assertThat(contacts()).hasSize(6).allMatch(IncludeRefusedTest::includes);
        assertThat(copying.lastRun(TAGS)).containsEntry("requests", "2");
    }

    @Test
    void aServerThatFailsWithoutItTooIsAskedAsEver() {
        copying.account().faults().on(CONTACTS).times(4).answer(Fault.status(500));

        copying.sync();

        assertThat(contacts().stream().filter(request -> !includes(request))).hasSize(1);
        assertThat(copying.lastRun(TAGS)).containsEntry("requests", "2");
        assertThat(copying.live("contacts")).isEqualTo(450);
    }

    @Test
    void contactsThatAreRefusedEitherWayAreSkipped() {
        copying.account().faults().on(CONTACTS).answer(Fault.status(403));

        copying.sync();

        assertThat(copying.lastRun("contacts")).containsEntry("status", "skipped");
        Replicas.assertEqual(copying.account(), copying.database(), TAGS);
    }

    private List<FakeRequest> contacts() {
        return copying.account().requests().stream()
                .filter(request -> request.path().equals(CONTACTS))
                .toList();
    }

    private static boolean includes(FakeRequest request) {
        return request.query().containsKey("include");
    }

    private void assertCopiedByOwnLists() {
        List.of("contacts", TAGS, "contact_custom_field_values")
                .forEach(object -> Replicas.assertEqual(copying.account(), copying.database(), object));
        assertThat(copying.queries("contactTags")).hasSizeGreaterThanOrEqualTo(3);
    }
}
