package org.acreplica.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acreplica.settings.SettingSources.Value;

/** Texts about settings for messages: names, values and origins, without secrets. */
final class SettingTexts {

    private final SettingSources sources;

    SettingTexts(SettingSources sources) {
        this.sources = sources;
    }

    boolean isSet(Setting setting) {
        return sources.get(setting).isPresent();
    }

    /** Where a setting was set, for messages. */
    String origin(Setting setting) {
        return value(setting).origin();
    }

    String missing(Setting setting, String remedy) {
        return setting.key() + " is not set.\n" + remedy + "\nSet it in " + SettingSources.FILE
                + " or as the environment variable " + SettingSources.environmentName(setting.key()) + ".";
    }

    /** @param accepted what is accepted, without a full stop */
    String refusal(Setting setting, String accepted) {
        return refusal(setting.key(), setting, value(setting), accepted);
    }

    /** @param name the name of the setting, possibly for one object */
    String refusal(String name, Setting setting, Value value, String accepted) {
        String shown = setting.isSecret() ? "its value" : "'" + setting.shown(value.text()) + "'";
        return name + ": " + shown + " is not valid (" + value.origin() + ").\nAccepted: " + accepted + ".";
    }

    /** Settings that differ from their defaults, in order, with secrets hidden. */
    Map<String, String> shown(Collection<String> objects) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            sources.get(setting)
                    .map(Value::text)
                    .filter(text -> !text.equals(setting.byDefault()))
                    .ifPresent(text -> shown.put(setting.key(), setting.shown(text)));
            if (setting.isPerObject()) {
                Map<String, Value> ofObjects = sources.ofObjects(setting);
                ofObjects.keySet().retainAll(objects);
                ofObjects.forEach(
                        (object, value) -> shown.put(setting.prefixOfObjects() + object, setting.shown(value.text())));
            }
        }
        return shown;
    }

    private Value value(Setting setting) {
        return sources.get(setting).orElseGet(() -> new Value(setting.byDefault(), "the default"));
    }
}
