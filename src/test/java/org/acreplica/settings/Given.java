package org.acreplica.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Settings for a test, from each of the three sources. */
final class Given {

    private final Map<String, String> file = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> system = new HashMap<>();

    static Given nothing() {
        return new Given();
    }

    static Given file(String name, String value) {
        return new Given().andFile(name, value);
    }

    Given andFile(String name, String value) {
        file.put(name, value);
        return this;
    }

    Given andEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Given andSystem(String name, String value) {
        system.put(name, value);
        return this;
    }

    SettingSources sources() {
        return new SettingSources(file, environment, system);
    }

    Settings settings() throws SettingsException {
        return Settings.of(sources());
    }

    /** @param text required parts of the message */
    static void assertRefused(ThrowingCallable settings, String... text) {
        assertThatThrownBy(settings).isInstanceOf(SettingsException.class).hasMessageContainingAll(text);
    }
}
