package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account of all sizes around a page's edge, replicated, changed, and replicated again. */
@Tag("slow")
class GeneratedAccountTest {

    private static final List<Integer> SIZES = List.of(0, 1, 99, 100, 101, 250, 1_000);

    /** Their pages say no total: the end is known from one more page, which is empty. */
    private static final List<String> WITHOUT_TOTAL = List.of(
            "account_custom_fields", "account_custom_field_values", "deal_custom_fields", "ecommerce_order_products");

    @TempDir
    private Path folder;

    @Test
    void everyRowArrivesInSqliteWithTheFewestCalls() {
        replicateChangeAndReplicateInto(TestDatabase.sqlite(folder));
    }

    @Test
    void everyRowArrivesInPostgresqlWithTheFewestCalls() {
        replicateChangeAndReplicateInto(TestDatabase.postgresql());
    }

    private static void replicateChangeAndReplicateInto(TestDatabase database) {
        FakeOptions options = FakeOptions.empty().requestsPerSecond(0);
        List<String> objects = Replicas.objects();
        for (int i = 0; i < objects.size(); i++) {
            options.size(objects.get(i), SIZES.get(i % SIZES.size()));
        }
        try (FakeAccount account = FakeAccount.start(options)) {
            Cli cli = Cli.reading(account, database);

            assertThat(cli.run("sync").exitCode()).isZero();

            Replicas.assertEqual(account, database);
            Map<String, Long> calls = callsByPath(account);
            for (String object : objects) {
                long pages = (account.collection(object).size() + 99) / 100;
                long more = WITHOUT_TOTAL.contains(object) && pages > 0 ? 1 : 0;
                assertThat(calls.get("/api/3/" + Replicas.object(object).path()))
                        .as(object + ": calls")
                        .isEqualTo(Math.max(1, pages + more));
            }

            account.clearRequests();
            change(account);

            // Twice, because records without a total count as gone when two reads in a row have missed them.
            assertThat(cli.run("sync").exitCode()).isZero();
            assertThat(callsByPath(account).get("/api/3/contacts"))
                    .as("contacts: calls")
                    .isEqualTo(1);
            assertThat(callsByPath(account).get("/api/3/deals"))
                    .as("deals: calls")
                    .isEqualTo(1);
            assertThat(cli.with("sync.full-every", "1s").run("sync").exitCode()).isZero();

            Replicas.assertEqual(account, database);
        }
    }

    /** In each object one record is gone, one is changed and one is new. */
    private static void change(FakeAccount account) {
        for (String object : Replicas.objects()) {
            List<Long> ids = account.collection(object).ids();
            if (ids.size() < 99) {
                continue;
            }
            account.collection(object).remove(ids.get(3));
            ObjectNode changed = account.collection(object).record(ids.get(7));
            touch(changed);
            account.collection(object).put(changed);
            ObjectNode added = account.collection(object).record(ids.get(8));
            added.put("id", Long.toString(ids.get(ids.size() - 1) + 1));
            touch(added);
            account.collection(object).put(added);
        }
    }

    private static void touch(ObjectNode record) {
        for (String field : List.of("udate", "mdate", "cdate")) {
            if (record.has(field)) {
                record.put(field, "2026-11-20T10:00:00-06:00");
            }
        }
        for (String field : List.of("name", "title", "email", "value", "fieldValue")) {
            if (record.has(field) && record.get(field).isTextual()) {
                record.put(field, record.get(field).asText().replaceAll("\\D+", "") + "7");
            }
        }
    }

    private static Map<String, Long> callsByPath(FakeAccount account) {
        return account.requests().stream().collect(Collectors.groupingBy(FakeRequest::path, Collectors.counting()));
    }
}
