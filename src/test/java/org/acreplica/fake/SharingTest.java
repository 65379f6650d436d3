package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "7, 1", "8, 100", "41, 3", "83, 0", "0, 5", "97, 41", "1000, 20011", "1203, 900"})
    void whoOwnsAndWhatIsOwnedAgree(int owners, int children) {
        World world = world(Map.of("contacts", owners, "contact_tags", children));
        Sharing sharing = world.sharing("contacts", "contact_tags");
        int owned = 0;
        for (int owner = 0; owner < owners; owner++) {
            assertThat(sharing.firstOf(owner)).isEqualTo(owned);
            for (; owned < sharing.endOf(owner); owned++) {
                assertThat(sharing.ownerOf(owned)).as("owner of %d", owned).isEqualTo(owner);
            }
            if (world.blueprint("contacts").loner(owner)) {
                assertThat(sharing.endOf(owner)).isEqualTo(sharing.firstOf(owner));
            }
        }
        assertThat(owned).isEqualTo(owners == 0 ? 0 : children);
        assertThat(sharing.ownerOf(children)).isNegative();
        assertThat(sharing.firstOf(owners)).isEqualTo(children);
    }

    @Test
    void theTemplateSaysWhoGetsHowMuch() {
        World world = world(Map.of("contact_custom_fields", 8));
        Sharing sharing = world.sharing("contact_custom_fields", "contact_custom_field_options");

        assertThat(sharing.endOf(0) - sharing.firstOf(0)).isEqualTo(4);
        assertThat(sharing.endOf(1) - sharing.firstOf(1)).isZero();
        assertThat(sharing.endOf(2) - sharing.firstOf(2)).isEqualTo(3);
    }

    @Test
    void withoutAWordAllGetTheSame() {
        World world = world(Map.of("pipelines", 3, "stages", 14, "groups", 3, "group_limits", 3));

        assertThat(world.sharing("pipelines", "stages").endOf(0)).isEqualTo(5);
        assertThat(world.sharing("pipelines", "stages").endOf(1)).isEqualTo(10);
        assertThat(world.sharing("groups", "group_limits").ownerOf(2)).isEqualTo(2);
    }

    @Test
    void theRecordsOfOneOwnerReferToDifferentOnes() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty()
                .size("contacts", 200)
                .size("contact_custom_fields", 60)
                .size("contact_custom_field_values", 4_000))) {
            Set<String> pairs = new HashSet<>();
            Set<Long> contacts = new TreeSet<>();
            account.collection("contact_custom_field_values").all().forEach(value -> {
                pairs.add(value.path("contact").asText() + " "
                        + value.path("field").asText());
                contacts.add(value.path("contact").asLong());
            });

            assertThat(pairs).hasSize(4_000);
            assertThat(contacts).hasSizeGreaterThan(190);
        }
    }

    @Test
    void everyPositionThatIsNoLonerIsCountedOnce() {
        for (int size : new int[] {1, 40, 41, 57, 58, 59, 97, 98, 99, 1_000}) {
            Blueprint tags = world(Map.of("tags", size)).blueprint("tags");
            Set<Long> expected = new TreeSet<>();
            for (long i = 0; i < size; i++) {
                if (!tags.loner(i)) {
                    expected.add(i);
                }
            }
            Set<Long> counted = new TreeSet<>();
            for (long n = 0; n < tags.sociables(); n++) {
                counted.add(tags.sociableAt(n));
            }
            assertThat(counted).as("of %d", size).isEqualTo(expected);
        }
    }

    private static World world(Map<String, Integer> sizes) {
        return new World(1, LocalDate.of(2026, 11, 1), sizes, false);
    }
}
