package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeCollectionTest {

    private final FakeAccount account = FakeAccount.start(
            FakeOptions.empty().requestsPerSecond(0).size("tags", 250).size("contacts", 40));
    private final Caller caller = new Caller(account);
    private final FakeCollection tags = account.collection("tags");

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void aRecordIsACopyThatCountsOnceItIsPut() throws IOException {
        long id = tags.ids().get(3);
        ObjectNode tag = tags.record(id);
        tag.put("tag", "changed");
        assertThat(tags.record(id).path("tag").textValue()).isNotEqualTo("changed");

        tags.put(tag);

        assertThat(tags.record(id)).isEqualTo(tag);
        assertThat(tags.size()).isEqualTo(250);
        assertThat(caller.json("tags").path("tags").get(3)).isEqualTo(tag);
    }

    @Test
    void newRecordsTakeTheirPlaceById() throws IOException {
        long between = tags.ids().get(0) + 1;
        long last = tags.ids().get(249) + 100;
        assertThat(tags.contains(between)).isFalse();
        tags.put(tag(last));
        tags.put(tag(between));

        assertThat(tags.size()).isEqualTo(252);
        assertThat(caller.ids("tags?limit=2")).containsExactly(tags.ids().get(0), between);
        assertThat(caller.ids("tags?limit=100&offset=251")).containsExactly(last);
        assertThat(caller.json("tags").at("/meta/total").textValue()).isEqualTo("252");
    }

    @Test
    void aRemovedRecordMovesTheRestForward() throws IOException {
        List<Long> before = tags.ids();

        assertThat(tags.remove(before.get(99))).isTrue();
        assertThat(tags.remove(before.get(99))).isFalse();

        assertThat(caller.ids("tags?limit=100&offset=100")).startsWith(before.get(101));
        assertThatThrownBy(() -> tags.record(before.get(99)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("tags has no record " + before.get(99));
    }

    @Test
    void aRemovedRecordCanComeBack() {
        long id = tags.ids().get(5);
        ObjectNode tag = tags.record(id);
        tags.remove(id);
        tags.put(tag);

        assertThat(tags.ids().get(5)).isEqualTo(id);
        assertThat(tags.record(id)).isEqualTo(tag);
    }

    @Test
    void aRecordWithoutAnIdIsNotTaken() {
        assertThatThrownBy(() -> tags.put(Json.MAPPER.createObjectNode().put("tag", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rawTextIsServedAsItIs() throws IOException {
        String surrogate = "{\"id\":\"1\",\"tag\":\"\\ud800\\u0000\",\"tag\":\"twice\",\"n\":1e400}";
        tags.putRaw(1, surrogate);
        tags.putRaw(2, "{not even json");

        assertThat(caller.text("tags?limit=2")).startsWith("{\"tags\":[" + surrogate + ",{not even json],");
    }

    @Test
    void rawContactsAreFilteredByTheDatesInTheirText() throws IOException {
        account.collection("contacts").putRaw(1, "{\"id\":1e400,\"udate\":\"2027-01-05T7:00:00-06:00\"}");
        account.collection("contacts").putRaw(2, "{\"udate\":null,\"cdate\": \"2027-01-04T08:00:00-06:00\"");

        assertThat(caller.text("contacts?limit=1&filters[updated_after]=2027-01-04"))
                .contains("1e400");
        assertThat(caller.text("contacts?limit=2&filters[updated_after]=2027-01-03"))
                .contains("2027-01-04T08");
    }

    @Test
    void recordsCanBeServedInAnotherOrder() throws IOException {
        tags.order(Comparator.comparing((ObjectNode tag) -> tag.path("tag").textValue()));

        assertThat(tags.all().map(tag -> tag.path("tag").textValue())).isSorted();
        assertThat(caller.ids("tags?limit=100&offset=100")).isEqualTo(tags.ids().subList(100, 200));
    }

    @Test
    void shuffledRecordsAreAllThereAndNewOnesToo() throws IOException {
        List<Long> ordered = tags.ids();
        tags.shuffle(3);
        tags.put(tag(9_999));

        List<Long> read = new ArrayList<>();
        for (int offset = 0; offset < 300; offset += 100) {
            read.addAll(caller.ids("tags?limit=100&offset=" + offset));
        }
        assertThat(read).containsAll(ordered).contains(9_999L).hasSize(251).isNotEqualTo(ordered);
    }

    @Test
    void shuffledContactsStillObeyTheOrderAskedForAndTheKeyset() throws IOException {
        FakeCollection contacts = account.collection("contacts");
        List<Long> ordered = contacts.ids();
        contacts.shuffle(3);

        assertThat(caller.ids("contacts?limit=100&orders[id]=ASC")).isEqualTo(ordered);
        assertThat(caller.ids("contacts?limit=100&id_greater=" + ordered.get(9)))
                .containsExactlyInAnyOrderElementsOf(ordered.subList(10, 40));
    }

    @Test
    void dataCanChangeInTheMiddleOfARead() throws IOException {
        List<Long> before = tags.ids();
        tags.beforePage(query -> {
            if (query.offset() == 100) {
                tags.remove(before.get(0));
            }
        });

        assertThat(caller.ids("tags?limit=100")).isEqualTo(before.subList(0, 100));
        assertThat(caller.ids("tags?limit=100&offset=100")).isEqualTo(before.subList(101, 201));
    }

    @Test
    void pagesAreWholeWhileRecordsComeAndGo() throws IOException {
        AtomicInteger turn = new AtomicInteger();
        tags.beforePage(query -> {
            int n = turn.incrementAndGet();
            tags.put(tag(100_000 + n));
            tags.remove(100_000 + n - 3);
        });

        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> assertThat(ids("tags?limit=100&offset=100"))
                        .hasSize(100)
                        .doesNotHaveDuplicates());
        assertThat(tags.ids()).hasSize(tags.size()).isSorted();
    }

    private List<Long> ids(String call) {
        try {
            return caller.ids(call);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode tag(long id) {
        return Json.MAPPER.createObjectNode().put("id", Long.toString(id)).put("tag", "tag " + id);
    }
}
