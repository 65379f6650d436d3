package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.testing.TestObjectFile;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frequency in an object file, and its precedence over settings. */
class FrequencyPlaceholderTest {

    private static final PerObject<Duration> SETTINGS =
            new PerObject<>(Duration.ofHours(6), Map.of("tags", Duration.ofHours(2)));

    @ParameterizedTest
    @CsvSource({
        "lists, {{frequency:lists}}, 6",
        "lists, {{frequency:lists:24h}}, 24",
        "lists, '{{frequency: lists : 24h }}', 24",
        "tags, {{frequency:tags}}, 2",
        "tags, {{frequency:tags:24h}}, 2"
    })
    void winsOverThatOfAllObjectsAndYieldsToThatOfItsOwn(String object, String schedule, int hours) throws Exception {
        ObjectFile file = file(object, schedule);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("quartz", new ObjectTimers(0));
            camel.start();
            new ObjectRoutes(camel, SETTINGS).add(file);

            QuartzEndpoint timer = (QuartzEndpoint) camel.getRoute(object).getEndpoint();
            assertThat(timer.getTriggerParameters())
                    .containsEntry(
                            "repeatInterval",
                            Long.toString(Duration.ofHours(hours).toMillis()));
        }
        assertThat(SETTINGS.of(object, file.frequency())).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25h", "1d", "20m", "", "24"})
    void isRefusedWhereASettingWouldBe(String frequency) {
        assertThatThrownBy(() -> file("lists", "{{frequency:lists:" + frequency + "}}"))
                .isInstanceOf(ObjectFileException.class)
                .hasMessageContainingAll(
                        "lists.camel.yaml, line 6",
                        "the frequency '" + frequency + "' is not valid",
                        "30m, or whole hours from 1h to 24h");
    }

    private static ObjectFile file(String object, String schedule) throws ObjectFileException {
        String text = TestObjectFile.named(object, object)
                .columns("id bigint")
                .text()
                .replace("{{frequency:" + object + "}}", schedule);
        return ObjectFiles.read(object + ".camel.yaml", text);
    }
}
