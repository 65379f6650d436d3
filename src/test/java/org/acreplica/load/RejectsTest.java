package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code _replica_rejects} shows current problems, and since when they exist. */
@Tag("slow")
class RejectsTest {

    private static final int BAD = 120;

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    private void open(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty().size("ecommerce_orders", BAD), kind.create(folder));
        copying.collection("ecommerce_orders").ids().forEach(id -> price(id, "a lot"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadAgainAndAgainIsRejectedOnce(DatabaseKind kind) {
        open(kind);
        copying.sync("ecommerce_orders");
        List<Map<String, String>> first = rejects();

        copying.sync("ecommerce_orders");
        copying.sync("ecommerce_orders");

        assertThat(first).hasSize(BAD);
        assertThat(rejects()).as("those of the first run, with its time").isEqualTo(first);
        assertThat(copying.lastRun("ecommerce_orders")).containsEntry("values_rejected", Integer.toString(BAD));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSetRightOrGoneOrWrongInAnotherWayIsTold(DatabaseKind kind) {
        open(kind);
        copying.sync("ecommerce_orders");
        List<Long> ids = copying.collection("ecommerce_orders").ids();
        String firstRun = copying.lastRun("ecommerce_orders").get("run_id");
        price(ids.get(0), "12.50");
        price(ids.get(1), "even more");
        copying.collection("ecommerce_orders").remove(ids.get(2));

        copying.sync("ecommerce_orders");

        assertThat(rejects()).hasSize(BAD - 2);
        assertThat(of(ids.get(0))).isEmpty();
        assertThat(of(ids.get(1)))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("value", "even more")
                        .containsEntry(
                                "run_id", copying.lastRun("ecommerce_orders").get("run_id")));
        assertThat(of(ids.get(2)))
                .as("gone, so that a complete read did not meet it")
                .isEmpty();
        assertThat(of(ids.get(3)))
                .singleElement()
                .satisfies(reject -> assertThat(reject).containsEntry("run_id", firstRun));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordWithoutAnIdIsRejectedOnceAndForgottenWhenItIsMended(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty().size("tags", 3), kind.create(folder));
        copying.collection("tags").putRaw(7001, "{\"id\":\"none\",\"tag\":\"it's é\\\\ \"}");
        copying.sync("tags");
        List<Map<String, String>> first = copying.rejects("tags");

        copying.sync("tags");

        assertThat(first).singleElement().satisfies(reject -> assertThat(reject).containsEntry("record_id", null));
        assertThat(copying.rejects("tags")).isEqualTo(first);

        copying.put("tags", 7001, "'tag':'mended'");
        copying.sync("tags");

        assertThat(copying.rejects("tags")).isEmpty();
        assertThat(copying.live("tags")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoDatabaseTakesIsEscaped(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty().size("ecommerce_orders", 1), kind.create(folder));
        price(copying.collection("ecommerce_orders").ids().get(0), "€\u0000\ud800\ud83d\ude00\udc00 a lot");

        copying.sync("ecommerce_orders");
        copying.sync("ecommerce_orders");

        assertThat(rejects())
                .singleElement()
                .satisfies(reject ->
                        assertThat(reject).containsEntry("value", "€\\u0000\\ud800\ud83d\ude00\\udc00 a lot"));
    }

    @Test
    void whatThisDatabaseDoesNotTakeIsEscaped() {
        copying = Copying.from(FakeOptions.empty().size("ecommerce_orders", 2), DatabaseKind.MARIADB.create(folder));
        List<Long> ids = copying.collection("ecommerce_orders").ids();
        copying.sync("ecommerce_orders");
        copying.database()
                .execute("ALTER TABLE " + copying.database().qualified("_replica_rejects")
                        + " CONVERT TO CHARACTER SET latin1");
        price(ids.get(0), "日 € a lot");
        copying.collection("ecommerce_orders").putRaw(7001, "{\"id\":\"none\",\"name\":\"日\"}");

        copying.sync("ecommerce_orders");
        copying.sync("ecommerce_orders");

        assertThat(rejects())
                .extracting(reject -> reject.get("value"))
                .containsExactlyInAnyOrder("\\u65e5 \\u20ac a lot", "{\"id\":\"none\",\"name\":\"\\u65e5\"}");
        assertThat(copying.lastRun("ecommerce_orders"))
                .containsEntry("rows_unchanged", "2")
                .containsEntry("values_rejected", "2");
    }

    private void price(long id, String price) {
        copying.collection("ecommerce_orders")
                .put(copying.collection("ecommerce_orders").record(id).put("totalPrice", price));
    }

    private List<Map<String, String>> rejects() {
        return copying.table("_replica_rejects").where("1 = 1 ORDER BY \"record_id\"");
    }

    private List<Map<String, String>> of(long id) {
        return rejects().stream()
                .filter(reject -> Long.toString(id).equals(reject.get("record_id")))
                .toList();
    }
}
