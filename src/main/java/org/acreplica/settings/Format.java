package org.acreplica.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The format of a setting.
 *
 * @param accepted for messages: what is accepted instead of an invalid text
 * @param parse empty for a text that is not accepted
 */
record Format<T>(UnaryOperator<String> accepted, Function<String, Optional<T>> parse) {

    static <T> Format<T> of(String accepted, Function<String, Optional<T>> parse) {
        return new Format<>(refused -> accepted, parse);
    }
}
