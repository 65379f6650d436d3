package org.acreplica.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acreplica.model.schedule.PerObject;
import org.acreplica.settings.SettingSources.Value;

/**
 * Reads single settings. Invalid values are rejected, never corrected: the first error is kept, and reading continues
 * with the default.
 */
final class SettingReader {

    private final SettingSources sources;
    private final SettingTexts texts;
    private final Map<String, String> unusable = new HashMap<>();
    private Optional<String> refusal = Optional.empty();

    SettingReader(SettingSources sources, SettingTexts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    /** A setting that has a default. */
    <T> T read(Setting setting, Format<T> format) {
        return find(setting, format)
                .orElseGet(() -> format.parse().apply(setting.byDefault()).orElseThrow());
    }

    /** Empty if the setting is not set or invalid. */
    <T> Optional<T> find(Setting setting, Format<T> format) {
        Optional<Value> given = sources.get(setting);
        Optional<T> value = given.flatMap(found -> format.parse().apply(found.text()));
        if (given.isPresent() && value.isEmpty()) {
            refuse(texts.refusal(setting, format.accepted().apply(given.get().text())));
        }
        return value;
    }

    /** A setting that may also be set for single objects. */
    <T> PerObject<T> perObject(Setting setting, Format<T> format) {
        Map<String, T> ofObjects = new HashMap<>();
        sources.ofObjects(setting).forEach((object, given) -> {
            Optional<T> value = format.parse().apply(given.text());
            value.ifPresent(fitting -> ofObjects.put(object, fitting));
            if (value.isEmpty()) {
                String name = setting.prefixOfObjects() + object;
                refuse(
                        object,
                        name,
                        texts.refusal(name, setting, given, format.accepted().apply(given.text())));
            }
        });
        return new PerObject<>(read(setting, format), ofObjects);
    }

    /** Keeps the first reason. */
    void refuse(String reason) {
        refusal = refusal.or(() -> Optional.of(reason));
    }

    Optional<String> refusal() {
        return refusal;
    }

    /**
     * Problems with environment variables of single objects, by object. Such a variable counts only if the object
     * exists.
     */
    Map<String, String> unusable() {
        return unusable;
    }

    private void refuse(String object, String name, String reason) {
        if (sources.names().containsKey(name)) {
            refuse(reason);
        } else {
            unusable.putIfAbsent(object, reason);
        }
    }
}
