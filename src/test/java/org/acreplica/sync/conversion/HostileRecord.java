package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.acreplica.model.object.ColumnType;

/**
 * A hostile record, the same one for the same seed.
 *
 * @param values the JSON values by key, in the form a database can hold the key; the later one of duplicate keys
 */
record HostileRecord(long id, String json, Map<String, String> values) {

    private static final List<String> KEYS = List.of(
            "",
            " ",
            "ID",
            "iD",
            "id ",
            "_id",
            "_synced_at",
            "_deleted_at",
            "_syncedAt",
            "x\"; drop table \"tags",
            "x'; --",
            "fooBar",
            "foo_bar",
            "foo-bar",
            "FOO_BAR",
            "fooBAR",
            "xmin",
            "ctid",
            "tableoid",
            "oid",
            "rowid",
            "order",
            "na\u00efve",
            "\u540d\u524d",
            "\u0000",
            "\u0000\u0000",
            "\ud800",
            "a\u0000b",
            "a\udc00b",
            "a\ufffdb",
            "a".repeat(10_000),
            "a".repeat(9_999) + "b",
            "A".repeat(10_000),
            ":?rows",
            "?",
            "${table}",
            "{name}",
            "$.a",
            "a[0]",
            "123",
            "null",
            "\n",
            "\ud83d\ude00",
            "\u212a",
            "\u0130",
            "\\",
            "%s",
            "/*",
            "__",
            "_");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.0",
            "7",
            "-1",
            "1e3",
            "1.50",
            "9223372036854775807",
            "-9223372036854775809",
            "1e400",
            "1e-400",
            "1E+1000",
            "1e1001",
            "1e5000",
            "1e-5000",
            "1e999999999",
            "1e-999999999",
            "0e999999999",
            "1e99999999999",
            "0.1234567890123456789",
            "123456789012345678901234567890",
            "2.2250738585072014e-308",
            "5e-324");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "7",
            " +7.0 ",
            "1e3",
            "NaN",
            "-Infinity",
            "true",
            "0",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "null",
            "2026-09-03T16:40:52-05:00",
            "2026-09-03 2:40:52",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00",
            "-4713-01-01",
            "10000-01-01",
            "infinity",
            "2026-02-30",
            "{}",
            "[",
            "\\u0000",
            "\\",
            "'",
            "\"",
            "1e1000000");

    static List<HostileRecord> all(long seed, int count) {
        Random random = new Random(seed);
        List<HostileRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(one(random, i + 1));
        }
        return records;
    }

    private static HostileRecord one(Random random, long id) {
        List<String> entries = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            String key = random.nextBoolean() ? stated(random) : KEYS.get(random.nextInt(KEYS.size()));
            String value = value(random, 0);
            entries.add(string(random, key) + ":" + value);
            values.put(Fit.text(key), value);
        }
        entries.add(random.nextInt(entries.size() + 1), "\"id\":\"" + id + "\"");
        return new HostileRecord(id, "{" + String.join(", ", entries) + "}", values);
    }

    private static String stated(Random random) {
        return "a_" + ColumnType.values()[random.nextInt(ColumnType.values().length)].word();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 10)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 3 -> random.nextInt() + "." + random.nextInt(1_000_000) + "e" + (random.nextInt(800) - 400);
            case 4, 5 -> string(random, TEXTS.get(random.nextInt(TEXTS.size())));
            case 6, 7 -> string(random, characters(random));
            case 8 -> values(random, depth).stream().collect(Collectors.joining(" , ", "[", "]"));
            default ->
                values(random, depth).stream()
                        .map(value -> string(random, KEYS.get(random.nextInt(30))) + " : " + value)
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static List<String> values(Random random, int depth) {
        String[] values = new String[random.nextInt(5)];
        Arrays.setAll(values, i -> value(random, depth + 1));
        return List.of(values);
    }

    /** Any UTF-16, well-formed or not; sometimes long enough to be truncated in rejects. */
    private static String characters(Random random) {
        int length = random.nextInt(20) == 0 ? 9_990 + random.nextInt(30) : random.nextInt(30);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(32));
                case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) (32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    /** As JSON: what UTF-8 cannot encode is escaped, other characters sometimes. */
    private static String string(Random random, String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            boolean unsayable = point >= 0xd800 && point < 0xe000;
            if (unsayable || random.nextInt(10) == 0) {
                Character.toString(point).chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
            } else {
                JsonStringEncoder.getInstance().quoteAsString(Character.toString(point), json);
            }
        });
        return json.append('"').toString();
    }
}
