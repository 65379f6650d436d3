package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.fake.SideloadFaults;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Objects whose first copy arrives with the first full read of contacts, and when they are read from their own lists.
 */
class FirstCopyTest {

    private static final String TAGS = "contact_tags";
    private static final String VALUES = "contact_custom_field_values";
    private static final int OWN_PAGES_OF_TAGS = 3;

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void theFirstCopyOfWhatComesWithContactsCostsTwoCallsEach() {
        start(options());
        Cli.Result result = copying.sync();

        assertThat(result.out()).endsWith("Rows that came with contacts saved 6 calls." + System.lineSeparator());
        assertThat(copying.queries("contacts"))
                .hasSize(3)
                .allSatisfy(query -> assertThat(query).containsEntry("include", "fieldValues,contactTags"));
        assertThat(copying.queries("contactTags")).containsExactly(Map.of("limit", "1"), Map.of("limit", "1"));
        assertThat(copying.queries("fieldValues")).hasSize(2);
        assertThat(copying.lastRun(TAGS))
                .containsEntry("status", "succeeded")
                .containsEntry("mode", "full")
                .containsEntry("requests", "2")
                .containsEntry("records_read", "250")
                .containsEntry("source_total", "250")
                .containsEntry("rows_inserted", "0");
        assertThat(copying.lastRun("contacts")).containsEntry("rows_sideloaded", "950");
        assertThat(copying.state(TAGS).get("last_full_at"))
                .isEqualTo(copying.state("contacts").get("last_full_at"));
        assertCopied();
    }

    @Test
    void theTotalsAreAskedForBeforeTheFirstPageOfContactsAndAfterTheLast() {
        start(options());
        copying.sync("contacts", TAGS);

        List<String> paths = copying.account().requests().stream()
                .map(FakeRequest::path)
                .filter(path -> !path.equals("/api/3/users/me"))
                .toList();
        assertThat(paths).hasSize(5).startsWith("/api/3/contactTags").endsWith("/api/3/contactTags");
    }

    @Test
    void theListsOfIdsOnContactsGetNoColumns() {
        start(options());
        copying.sync();

        assertThat(copying.row("contacts", copying.collection("contacts").ids().get(0))
                        .keySet())
                .noneMatch(column -> column.startsWith("contact_tags") || column.startsWith("field_values"));
    }

    @Test
    void theNextSyncReadsEachByItsOwnList() {
        start(options());
        copying.sync();

        assertThat(copying.sync().out()).doesNotContain("saved");

        assertThat(copying.lastRun(TAGS))
                .containsEntry("requests", Integer.toString(OWN_PAGES_OF_TAGS))
                .containsEntry("rows_unchanged", "250");
    }

    @Test
    void rowsBesideContactsAreProofWhereverTheirArraysAre() {
        start(options());
        onContacts(SideloadFaults.rowsLast());
        copying.sync();

        assertThat(copying.lastRun(TAGS)).containsEntry("requests", "2");
        assertCopied();
    }

    @Test
    void aRowLeftByAnEarlierReadIsLookedForInItsOwnList() {
        start(options());
        copying.sync();
        copying.database().execute("DELETE FROM _replica_objects");
        copying.collection(TAGS).remove(copying.collection(TAGS).ids().get(7));

        copying.sync();

        assertCopied();
        assertThat(copying.live(TAGS)).isEqualTo(249);
    }

    static Stream<Arguments> besideContacts() {
        return Stream.of(
                Arguments.of(SideloadFaults.ignored()),
                Arguments.of(SideloadFaults.rowMissing()),
                Arguments.of(SideloadFaults.rowsCutAt(10)),
                Arguments.of(SideloadFaults.rowsAndIdsCutAt(10)),
                Arguments.of(SideloadFaults.noIds()),
                Arguments.of(SideloadFaults.thinRows("cdate")));
    }

    @ParameterizedTest
    @MethodSource("besideContacts")
    void whatIsNotProvenIsReadByItsOwnList(Fault fault) {
        start(options());
        onContacts(fault);
        copying.sync();

        assertReadByItsOwnList();
        assertCopied();
    }

    @Test
    void rowsBeyondBothTotalsProveNothing() {
        start(options().lie(TAGS, total -> total - 1));
        copying.sync();

        assertReadByItsOwnList();
    }

    @Test
    void rowsWithinTotalsThatMovedAreProof() {
        start(options());
        int[] asked = {0};
        copying.account()
                .faults()
                .on("/api/3/contactTags")
                .when(request -> asked[0]++ == 0)
                .answer(Fault.lyingTotal(total -> total - 5));
        copying.sync();

        assertThat(copying.lastRun(TAGS)).containsEntry("requests", "2").containsEntry("source_total", "250");
    }

    @Test
    void withoutATotalNothingIsProven() {
        start(options().total(TAGS, TotalForm.ABSENT));
        copying.sync();

        assertReadByItsOwnList();
        assertCopied();
    }

    @Test
    void whereTheReadOfContactsFailsEachIsReadByItsOwnList() {
        start(options());
        copying.account()
                .faults()
                .on("/api/3/contacts")
                .when(request -> request.offset() >= 100)
                .answer(Fault.status(500));
        copying.ends(1);

        assertReadByItsOwnList();
        assertThat(copying.lastRun("contacts")).containsEntry("status", "failed");
        Replicas.assertEqual(copying.account(), copying.database(), TAGS);
    }

    @Test
    void aReadOfContactsThatGoesOnFromWhereItWasCutOffProvesNothing() {
        start(options());
        copying.account()
                .faults()
                .on("/api/3/contacts")
                .when(request -> request.offset() >= 100)
                .answer(Fault.status(500));
        copying.ends(1, "contacts");
        copying.account().faults().clear();
        copying.sync();

        assertThat(copying.queries("contactTags")).hasSize(OWN_PAGES_OF_TAGS);
        assertCopied();
    }

    @Test
    void anObjectThatMayNotBeReadIsSkippedAndItsRowsComeAlong() {
        start(options());
        copying.account().faults().on("/api/3/contactTags").answer(Fault.status(403));
        copying.sync();

        assertThat(copying.lastRun(TAGS)).containsEntry("status", "skipped").containsEntry("requests", "3");
        assertThat(copying.live(TAGS)).isEqualTo(250);
        assertThat(copying.lastRun(VALUES)).containsEntry("requests", "2");
    }

    @Test
    void anObjectThatIsReplicatedWithoutContactsIsReadAtOnce() {
        start(options());
        copying.sync(TAGS);

        assertThat(copying.queries("contactTags")).hasSize(OWN_PAGES_OF_TAGS);
    }

    @Test
    void contactsBringRowsOfSelectedObjectsThatAreNotReplicatedWithThem() {
        start(options());
        copying.sync("contacts");

        assertThat(copying.account().requests()).hasSize(4);
        assertThat(copying.live(TAGS)).isEqualTo(250);
    }

    @Test
    void switchedOffNothingIsAskedFor() {
        start(options());
        copying.with("sync.sideload", "false");
        copying.sync();

        assertThat(copying.queries("contacts")).noneMatch(query -> query.containsKey("include"));
        assertThat(copying.queries("contactTags")).hasSize(OWN_PAGES_OF_TAGS);
        assertCopied();
    }

    @Test
    void emptyObjectsAreProvenToo() {
        start(FakeOptions.empty().size("contacts", 10));
        copying.sync();

        assertThat(copying.lastRun(TAGS)).containsEntry("requests", "2").containsEntry("records_read", "0");
        assertThat(copying.live(TAGS)).isZero();
    }

    private static FakeOptions options() {
        return FakeOptions.empty().size("contacts", 230).size(TAGS, 250).size(VALUES, 700);
    }

    private void start(FakeOptions options) {
        copying = Copying.from(options, TestDatabase.sqlite(folder))
                .with(
                        "routes.directory",
                        SideloadFiles.into(folder.resolve("routes")).toString());
    }

    private void onContacts(Fault fault) {
        copying.account().faults().on("/api/3/contacts").answer(fault);
    }

    private void assertReadByItsOwnList() {
        int requests = Integer.parseInt(copying.lastRun(TAGS).get("requests"));
        assertThat(copying.lastRun(TAGS)).containsEntry("status", "succeeded").containsEntry("records_read", "250");
        assertThat(requests).isBetween(OWN_PAGES_OF_TAGS + 1, OWN_PAGES_OF_TAGS + 3);
    }

    private void assertCopied() {
        List.of("contacts", TAGS, VALUES)
                .forEach(object -> Replicas.assertEqual(copying.account(), copying.database(), object));
    }
}
