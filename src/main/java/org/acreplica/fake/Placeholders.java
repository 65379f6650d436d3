package org.acreplica.fake;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.acreplica.fake.Moments.Form;
import org.jspecify.annotations.Nullable;

/** The placeholders of templates; {@code fake/README.md} lists them. */
final class Placeholders {

    private static final long DAY = 24L * 60 * 60;
    private static final int TYPICAL_NAMES = 24;
    private static final String SITE = "https://northquay.api-us1.com/api/3/";

    private Placeholders() {}

    static Placeholder of(String name, @Nullable String form, @Nullable String argument, long salt) {
        String text = argument == null ? "" : argument;
        return switch (name) {
            case "id" -> row -> Long.toString(row.id());
            case "n" -> row -> Long.toString(row.index() + 1);
            case "created", "changed", "touched", "at", "after" -> moment(name, form, text, salt);
            case "int" -> integer(Range.of(text), salt);
            case "pick" -> pick(Words.list(text), salt);
            case "nth" -> nth(Words.list(text));
            case "distinct" -> distinct(Words.list(text));
            case "hex" -> hex(Integer.parseInt(text), salt);
            case "my" -> row -> own(row, text).text(row);
            case "slug" -> row -> slug(own(row, text).text(row));
            case "ref" -> References.to(text);
            case "of" -> References.owner(text);
            case "own" -> row -> References.owned(row, text);
            case "first" -> row -> References.firstOwned(row, text);
            case "mate" -> row -> References.mate(row, text);
            case "item" -> References.item(text);
            case "choose" -> References.choose(text, salt);
            case "file" -> file(text);
            case "links" -> links(SITE, text, true);
            case "pathlinks" -> links("/api/3/", text, true);
            case "idlinks" -> links("/", text, false);
            default -> throw new IllegalArgumentException("no placeholder " + name);
        };
    }

    private static Placeholder moment(String name, @Nullable String form, String range, long salt) {
        Form as = form == null ? Form.ISO : Form.valueOf(form.toUpperCase(Locale.ROOT));
        return switch (name) {
            case "created" -> row -> Moments.text(as, row.created());
            case "changed" -> row -> row.changed() == Row.NEVER ? null : Moments.text(as, row.changed());
            case "touched" -> row -> Moments.text(as, row.touched());
            case "at" -> {
                Range days = Range.of(range);
                yield row -> Moments.text(
                        as, row.blueprint().world().now() + days.times(DAY).pick(row.draw(salt)));
            }
            default -> {
                Range days = Range.of(range);
                yield row -> Moments.text(as, row.created() + days.times(DAY).pick(row.draw(salt)));
            }
        };
    }

    private static Placeholder integer(Range range, long salt) {
        return row -> Long.toString(range.pick(row.draw(salt)));
    }

    private static Placeholder pick(List<String> words, long salt) {
        return row -> words.get((int) Draws.below(row.draw(salt), words.size()));
    }

    private static Placeholder nth(List<String> words) {
        return row -> words.get((int) (row.index() % words.size()));
    }

    /** By position; with a suffix of 2 in the second round. */
    private static Placeholder distinct(List<String> words) {
        return row -> {
            String word = words.get((int) (row.index() % words.size()));
            long round = row.index() / words.size() + 1;
            return round == 1 ? word : word + " " + round;
        };
    }

    private static Placeholder hex(int digits, long salt) {
        return row -> {
            StringBuilder hex = new StringBuilder();
            for (int i = 0; hex.length() < digits; i++) {
                hex.append(HexFormat.of().toHexDigits(row.draw(salt + i)));
            }
            return hex.substring(0, digits);
        };
    }

    private static @Nullable String slug(@Nullable String text) {
        return text == null ? null : Words.slug(text);
    }

    private static Node own(Row row, String field) {
        return row.blueprint().template().variant(row.index()).field(field);
    }

    private static Placeholder file(String name) {
        Node text = TextCompiler.compile("file", name, Words.resource(name));
        return text::text;
    }

    private static Placeholder links(String root, String names, boolean withPath) {
        List<String> list = List.of(names.split(" "));
        return row -> {
            String base = "\":\"" + root + (withPath ? row.blueprint().facts().path() + "/" : "") + row.id() + "/";
            StringBuilder json = new StringBuilder(list.size() * (base.length() + TYPICAL_NAMES)).append('{');
            for (String name : list) {
                json.append(json.length() == 1 ? "\"" : ",\"").append(name).append(base);
                json.append(name).append('"');
            }
            return json.append('}').toString();
        };
    }

    /** {@code 0..500}, inclusive. */
    private record Range(long from, long to) {

        static Range of(String text) {
            String[] end = text.split("\\.\\.");
            return new Range(Long.parseLong(end[0]), Long.parseLong(end[1]));
        }

        Range times(long factor) {
            return new Range(from * factor, to * factor);
        }

        long pick(long draw) {
            return from + Draws.below(draw, to - from + 1);
        }
    }
}
