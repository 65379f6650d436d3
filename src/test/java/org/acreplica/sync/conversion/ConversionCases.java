package org.acreplica.sync.conversion;

import static org.acreplica.model.object.ColumnType.BIGINT;
import static org.acreplica.model.object.ColumnType.BOOLEAN;
import static org.acreplica.model.object.ColumnType.DATE;
import static org.acreplica.model.object.ColumnType.JSON;
import static org.acreplica.model.object.ColumnType.NUMERIC;
import static org.acreplica.model.object.ColumnType.TEXT;
import static org.acreplica.model.object.ColumnType.TIMESTAMP;
import static org.acreplica.model.object.ColumnType.TIMESTAMPTZ;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.acreplica.model.object.ColumnType;
import org.acreplica.testing.Canonical;

/** The conversions of the contract by example: JSON value and column value, the same in every database. */
final class ConversionCases {

    /** The result of a value that does not convert. */
    static final String REJECTED = "rejected";

    /**
     * @param wire the value as JSON
     * @param cell in the tests' canonical form; null for SQL's null
     */
    record Case(ColumnType type, String wire, String cell) {
        boolean isRejected() {
            return REJECTED.equals(cell);
        }

        /** Whether a numeric column can hold a value with this many digits before and after the decimal point. */
        boolean isHeld(int wholeDigits, int fractionDigits) {
            if (type != NUMERIC || cell == null || isRejected()) {
                return true;
            }
            BigDecimal number = new BigDecimal(cell).stripTrailingZeros();
            return number.precision() - number.scale() <= wholeDigits && number.scale() <= fractionDigits;
        }
    }

    private static final List<Case> ALL = new ArrayList<>();

    private ConversionCases() {}

    static List<Case> all() {
        return ALL;
    }

    static {
        numbers();
        flags();
        instants();
        wallClocks();
        dates();
        texts();
        json();
        for (ColumnType type : ColumnType.values()) {
            all(type, null, "null");
        }
    }

    private static void numbers() {
        for (ColumnType type : List.of(BIGINT, NUMERIC)) {
            all(type, "7", "7", "\"7\"", "\" 7\"", "\"7 \"", "\"+7\"", "\"7.0\"", "7.000", "\"0.7e1\"", "\"007\"");
            all(type, "1000", "1e3", "\"1e3\"", "\"1E+3\"", "\"1000.00\"");
            all(type, "-7", "-7", "\"-7\"", "\" -7.0 \"", "-70e-1");
            all(type, "0", "0", "-0", "\"-0\"", "0.0", "\"0e999999999\"", "\"0e-999999999\"", "false", "\"false\"");
            all(type, "1", "true", "\"true\"");
            all(type, "9223372036854775807", "9223372036854775807", "\"9223372036854775807.0\"");
            all(type, "-9223372036854775808", "-9223372036854775808", "\"-9223372036854775808\"");
            all(type, null, "\"\"", "\"0000-00-00\"", "\"0000-00-00 00:00:00\"");
            all(type, REJECTED, "\"abc\"", "\"12x\"", "\"1 2\"", "\"1,000\"", "\"0x10\"", "\"1e\"", "\"--1\"", "\".\"");
            all(type, REJECTED, "\" \"", "\"\\u0661\"", "\"NaN\"", "\"Infinity\"", "\"7\\u00a0\"", "{}", "[1]");
            all(type, REJECTED, "\"1e99999999999\"", "1e999999999", "\"" + "9".repeat(1_001) + "\"");
        }
        all(
                BIGINT,
                REJECTED,
                "\"7.5\"",
                "7.5",
                "9223372036854775808",
                "\"-9223372036854775809\"",
                "1e19",
                "1e-999999999");
        all(NUMERIC, "7.5", "7.5", "\"7.5\"", "\"+7.50\"", "75e-1");
        all(NUMERIC, "0.5", "\".5\"", "0.5");
        all(NUMERIC, "0.1", "0.1", "\"0.10\"");
        all(NUMERIC, "123456789012345678", "123456789012345678");
        all(NUMERIC, "12345678901234567890", "12345678901234567890", "\"12345678901234567890\"");
        all(NUMERIC, "0.1234567890123456789", "0.1234567890123456789");
        all(NUMERIC, "-1234567.890123456789012", "\"-1234567.890123456789012\"");
        all(NUMERIC, "9".repeat(28), "9".repeat(28));
        all(NUMERIC, "1" + "0".repeat(28), "1e28");
        all(NUMERIC, "-" + "9".repeat(35), "-" + "9".repeat(35));
        all(NUMERIC, "1" + "0".repeat(35), "1e35");
        all(NUMERIC, "0.0000000001", "1e-10", "\"0.00000000010\"");
        all(NUMERIC, "0.00000000001", "1e-11");
        all(NUMERIC, "0." + "0".repeat(29) + "1", "1e-30");
        all(NUMERIC, "0." + "0".repeat(30) + "1", "1e-31");
        all(NUMERIC, "1" + "0".repeat(300), "1e300");
        all(NUMERIC, "1" + "0".repeat(400), "1e400", "\"1E+400\"");
        all(NUMERIC, "0." + "0".repeat(309) + "123456789012345", "0.123456789012345e-309");
        all(NUMERIC, "0." + "0".repeat(399) + "1", "1e-400");
    }

    private static void flags() {
        all(BOOLEAN, "true", "true", "1", "\"1\"", "\"true\"");
        all(BOOLEAN, "false", "false", "0", "\"0\"", "\"false\"");
        all(BOOLEAN, null, "\"\"", "\"0000-00-00\"", "\"-0001-11-30T00:00:00-06:00\"");
        all(BOOLEAN, REJECTED, "2", "-1", "\"yes\"", "\"no\"", "\"t\"", "\"on\"", "{}", "[]");
    }

    private static void instants() {
        all(TIMESTAMPTZ, "2026-09-03T21:40:52Z", "\"2026-09-03T16:40:52-05:00\"", "\"2026-09-03T21:40:52Z\"");
        all(TIMESTAMPTZ, "2026-09-03T21:40:52Z", "\"2026-09-03 21:40:52\"", "\"2026-09-03T21:40:52\"");
        all(TIMESTAMPTZ, "2026-09-03T21:40:52Z", "\"2026-09-03T16:40:52-0500\"", "\" 2026-09-03 21:40:52 \"");
        all(TIMESTAMPTZ, "2026-09-03T00:00:00Z", "\"2026-09-03\"");
        all(TIMESTAMPTZ, "2019-09-06T07:10:00Z", "\"2019-09-06T2:10:00-05:00\"");
        all(TIMESTAMPTZ, "2026-09-03T21:40:52.123Z", "\"2026-09-03T21:40:52.123Z\"");
        all(TIMESTAMPTZ, "2026-09-03T21:40:52.123456Z", "\"2026-09-03T21:40:52.123456Z\"");
        all(TIMESTAMPTZ, "2024-02-29T12:00:00Z", "\"2024-02-29 12:00:00\"");
        all(TIMESTAMPTZ, "0001-01-01T00:00:00Z", "\"0001-01-01T00:00:00Z\"");
        all(TIMESTAMPTZ, "9999-12-31T23:59:59Z", "\"9999-12-31T23:59:59Z\"");
        all(
                TIMESTAMPTZ,
                null,
                "\"\"",
                "\"0000-00-00\"",
                "\"0000-00-00 00:00:00\"",
                "\"0000-00-00T00:00:00-06:00\"",
                "\"-0001-11-30T00:00:00-06:00\"");
        all(TIMESTAMPTZ, REJECTED, "\"9999-12-31T23:59:59-05:00\"", "\"0001-01-01T00:00:00+05:00\"");
        notATime(TIMESTAMPTZ);
    }

    private static void wallClocks() {
        all(TIMESTAMP, "2026-09-03T16:40:52", "\"2026-09-03T16:40:52-05:00\"", "\"2026-09-03 16:40:52\"");
        all(TIMESTAMP, "2026-09-03T00:00", "\"2026-09-03\"");
        all(TIMESTAMP, "2019-09-06T02:10", "\"2019-09-06 2:10:00\"", "\"2019-09-06T2:10:00-05:00\"");
        all(TIMESTAMP, "0001-01-01T00:00", "\"0001-01-01T00:00:00+05:00\"");
        all(TIMESTAMP, "9999-12-31T23:59:59", "\"9999-12-31T23:59:59-05:00\"");
        all(TIMESTAMP, null, "\"\"", "\"0000-00-00 00:00:00\"", "\"-0001-11-30 00:00:00\"");
        notATime(TIMESTAMP);
    }

    private static void dates() {
        all(DATE, "2026-09-03", "\"2026-09-03\"", "\"2026-09-03 23:59:59\"", "\"2026-09-03T23:59:59-05:00\"");
        all(DATE, "2019-09-06", "\"2019-09-06T2:10:00-05:00\"");
        all(DATE, "0001-01-01", "\"0001-01-01\"");
        all(DATE, "9999-12-31", "\"9999-12-31\"");
        all(DATE, null, "\"\"", "\"0000-00-00\"", "\"0000-00-00 00:00:00\"");
        notATime(DATE);
    }

    private static void notATime(ColumnType type) {
        all(type, REJECTED, "\"yesterday\"", "\"2026-02-30\"", "\"2025-02-29\"", "\"2026-13-01\"", "\"2026-9-3\"");
        all(type, REJECTED, "\"2026-09-03T25:00:00Z\"", "\"2026-09-03T10:61:00\"", "\"10000-01-01\"", "\"0000-01-01\"");
        all(type, REJECTED, "\"-4800-01-01\"", "\"03/09/2026\"", "\"2026-09-03T\"", "\"2026-09-03T10:00:00+99:00\"");
        all(type, REJECTED, "1788471652", "0", "true", "{}", "[\"2026-09-03\"]", "\"infinity\"", "\"now\"", "\" \"");
    }

    private static void texts() {
        all(TEXT, "", "\"\"");
        all(TEXT, " a ", "\" a \"");
        all(TEXT, "0000-00-00", "\"0000-00-00\"");
        all(TEXT, "true", "true", "\"true\"");
        all(TEXT, "false", "false");
        all(TEXT, "null", "\"null\"");
        all(TEXT, "7", "7");
        all(TEXT, "7.500", "7.500");
        all(TEXT, "1e3", "1e3");
        all(TEXT, "1e999999999", "1e999999999");
        all(TEXT, "{\"a\":[1,null,{}]}", "{ \"a\" : [1, null, {}] }");
        all(TEXT, "[]", "[]", "[ ]");
        all(TEXT, "[1e5000]", "[1e5000]");
        all(TEXT, "'; DROP TABLE x; --", "\"'; DROP TABLE x; --\"");
        all(TEXT, "\ud83d\ude00 \u00fc \u2028", "\"\\ud83d\\ude00 \\u00fc \\u2028\"");
        all(TEXT, "a\ufffdb", "\"a\\u0000b\"", "\"a\\ud800b\"", "\"a\\udc00b\"");
        all(TEXT, "\ufffd\ud83d\ude00\ufffd", "\"\\ud83d\\ud83d\\ude00\\ude00\"");
        all(TEXT, "\u0001\t\n\r\\\"/", "\"\\u0001\\t\\n\\r\\\\\\\"\\/\"");
    }

    private static void json() {
        for (String value : List.of("true", "false", "7", "-7.50", "1e300", "12345678901234567890.123", "{}", "[]")) {
            json(value, value);
        }
        for (String value : List.of("\"\"", "\"0000-00-00\"", "\"abc\"", "\"null\"", "\"7\"", "[null]", "{\"\":1}")) {
            json(value, value);
        }
        json("{\"a\":[1,{\"b\":null}],\"c\":\"\ufffd\",\"\ufffd\":\"\u00fc\"}", """
                {"c":"\\u0000", "a" : [1, {"b":null}], "\\ud800": "\\u00fc"}""");
        all(JSON, REJECTED, "1e5000", "[1e5000]", "{\"a\":[1e-999999999]}");
    }

    private static void json(String cell, String... wires) {
        all(JSON, Canonical.json(cell), wires);
    }

    private static void all(ColumnType type, String cell, String... wires) {
        Arrays.stream(wires).forEach(wire -> ALL.add(new Case(type, wire, cell)));
    }
}
