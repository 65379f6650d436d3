package org.acreplica.sync.conversion;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates JSON of every kind, as it may be sent. */
final class JsonTexts {

    private static final List<String> EDGES = List.of(
            "",
            " ",
            "true",
            "false",
            "1",
            "0",
            " 1",
            "null",
            "NaN",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "0000-00-00T00:00:00-06:00",
            "2026-09-03",
            "2026-09-03T16:40:52-05:00",
            "2026-09-03 2:40:52",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00",
            "9223372036854775807",
            "-9223372036854775809",
            "\u0661",
            "\ud83d\ude00",
            "\ude00\ud83d",
            "a\u0000b",
            "\\u0000");

    private JsonTexts() {}

    static Arbitrary<String> values() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, scalars()),
                        Tuple.of(3, Arbitraries.recursive(JsonTexts::scalars, JsonTexts::around, 1, 3)),
                        Tuple.of(1, deep(1, 480)))
                .withoutEdgeCases();
    }

    /** Nested arrays of this depth. */
    static Arbitrary<String> deep(int from, int to) {
        return Arbitraries.integers().between(from, to).map(depth -> "[".repeat(depth) + "]".repeat(depth));
    }

    static Arbitrary<String> scalars() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of("null", "true", "false")),
                        Tuple.of(3, numbers()),
                        Tuple.of(6, strings()))
                .withoutEdgeCases();
    }

    /** Numbers as JSON allows them. */
    static Arbitrary<String> numbers() {
        return digits(false).filter(digits -> digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?"));
    }

    static Arbitrary<String> strings() {
        return Combinators.combine(texts(), Arbitraries.integers().between(0, 3))
                .as(JsonTexts::quoted);
    }

    /** Any UTF-16, well-formed or not; often almost a number or a date. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(EDGES)),
                        Tuple.of(2, characters().ofMaxLength(12)),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withChars("\u0000\ud800\udbff\udc00\udfff\ufffd\"\\/\t\n\u007fux0")),
                        Tuple.of(3, digits(true)),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withChars("0123456789-:T Z.+")
                                        .ofMaxLength(26)),
                        Tuple.of(2, WireTimes.any().map(WireTimes.Written::text)),
                        Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(9_990, 10_010)
                                        .map(length ->
                                                "\ud83d\ude00x".repeat(4_000).substring(0, length))))
                .withoutEdgeCases();
    }

    private static net.jqwik.api.arbitraries.StringArbitrary characters() {
        return Arbitraries.strings().withCharRange(Character.MIN_VALUE, Character.MAX_VALUE);
    }

    /** @param leniently with blanks, a plus, leading zeros, no digits before the decimal point */
    private static Arbitrary<String> digits(boolean leniently) {
        Arbitrary<String> sign = leniently ? Arbitraries.of("", "-", "+", " ", "\t-") : Arbitraries.of("", "-");
        Arbitrary<String> some = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.longs().greaterOrEqual(0).map(String::valueOf)),
                Tuple.of(5, Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40)),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(990, 1_010)
                                .map(length -> "7" + "0".repeat(length / 2) + "1".repeat(length - length / 2))));
        Arbitrary<String> whole = leniently ? some.optional(0.9).map(digits -> digits.orElse("")) : some;
        Arbitrary<String> fraction = Arbitraries.oneOf(
                Arbitraries.of("", ".0", ".000", ".5"),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(30).map(digits -> "." + digits));
        Arbitrary<String> exponent = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")),
                Tuple.of(3, Arbitraries.integers().between(-1_100, 1_100).map(power -> "e" + power)),
                Tuple.of(1, Arbitraries.of("e+3", "E18", "e999999999", "e-999999999", "e99999999999", "E2147483648")));
        Arbitrary<String> end = leniently ? Arbitraries.of("", " ", "\n", "\u00a0", "x") : Arbitraries.just("");
        return Combinators.combine(sign, whole, fraction, exponent, end)
                .as((before, digits, behind, power, after) -> before + digits + behind + power + after);
    }

    private static Arbitrary<String> around(Arbitrary<String> inner) {
        Arbitrary<String> array =
                inner.list().ofMaxSize(4).map(values -> values.stream().collect(Collectors.joining(" , ", "[", "]")));
        Arbitrary<String> field = Combinators.combine(strings(), inner).as((name, value) -> name + " : " + value);
        Arbitrary<String> object =
                field.list().ofMaxSize(4).map(fields -> fields.stream().collect(Collectors.joining(",", "{", "}")));
        return Arbitraries.oneOf(array, object);
    }

    /**
     * @param escapes 0: only what must be escaped in UTF-8 and JSON; 1: control characters too; 2: everything beyond
     *     ASCII; 3: everything
     */
    static String quoted(String text, int escapes) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            boolean unsayable = point >= 0xd800 && point < 0xe000;
            boolean escaped = unsayable || (escapes > 0 && point < ' ') || (escapes > 1 && point > 126) || escapes > 2;
            if (escaped) {
                Character.toString(point).chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
            } else if (point == '"' || point == '\\') {
                json.append('\\').appendCodePoint(point);
            } else {
                json.appendCodePoint(point);
            }
        });
        return json.append('"').toString();
    }
}
