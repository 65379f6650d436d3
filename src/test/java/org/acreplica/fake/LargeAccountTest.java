package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LargeAccountTest {

    private static FakeAccount account;
    private static Caller caller;

    @BeforeAll
    static void start() {
        account = FakeAccount.start(FakeOptions.demo()
                .requestsPerSecond(0)
                .size("contacts", 1_000_000)
                .size("contact_tags", 3_000_000));
        caller = new Caller(account);
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @Test
    void anyPageCanBeHad() throws IOException {
        assertThat(account.collection("contacts").size()).isEqualTo(1_000_000);
        List<Long> last = caller.ids("contacts?limit=100&offset=999950");
        List<Long> tags = caller.ids("contactTags?limit=100&offset=2999900");

        assertThat(last).hasSize(50).doesNotHaveDuplicates();
        assertThat(tags).hasSize(100);
        assertThat(caller.ids("contacts?limit=100&orders[id]=ASC&id_greater=" + last.get(9)))
                .isEqualTo(last.subList(10, 50));
    }

    @Test
    void theChangeFilterFindsADaysChangesAmongAMillion() throws IOException {
        String call = "contacts?limit=100&orders[id]=ASC&filters[updated_after]=2026-10-30";
        int total = caller.json(call).at("/meta/total").asInt();
        assertThat(total).isBetween(1_000, 40_000);
        assertThat(caller.ids(call + "&offset=900")).hasSize(100);
    }

    @Test
    void aContactAmongManyHasItsManyRowsBesideIt() throws IOException {
        FakeOptions options = FakeOptions.empty()
                .requestsPerSecond(0)
                .size("contacts", 300_000)
                .size("contact_custom_fields", 40)
                .size("contact_custom_field_values", 6_000_000)
                .size("tags", 100)
                .size("contact_tags", 1_500_000);
        try (FakeAccount many = FakeAccount.start(options)) {
            Caller asking = new Caller(many);
            ObjectNode page = asking.json("contacts?limit=96&offset=299904&include=fieldValues,contactTags");
            List<Long> values = new ArrayList<>();
            page.path("contacts")
                    .forEach(contact -> contact.path("fieldValues").forEach(id -> values.add(id.asLong())));

            assertThat(values).hasSize(96 * 20);
            assertThat(asking.ids("fieldValues?limit=100&offset=5999900")).isEqualTo(values.subList(1820, 1920));
            assertThat(page.path("contactTags")).hasSize(96 * 5);
        }
    }

    @Test
    void aContactCanBeAddedAndRemovedAmongAMillion() throws IOException {
        try (FakeAccount million = FakeAccount.start(FakeOptions.empty().size("contacts", 1_000_000))) {
            FakeCollection contacts = million.collection("contacts");
            long last = contacts.ids().get(999_999);
            contacts.putRaw(last + 5, "{\"id\":\"" + (last + 5) + "\"}");
            contacts.remove(last);

            assertThat(contacts.size()).isEqualTo(1_000_000);
            assertThat(new Caller(million).ids("contacts?limit=100&id_greater=" + (last - 1)))
                    .containsExactly(last + 5);
        }
    }
}
