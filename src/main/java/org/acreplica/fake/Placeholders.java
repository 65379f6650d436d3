package org.acreplica.fake;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.acreplica.fake.Moments.Form;
import org.jspecify.annotations.Nullable;

/** What may stand in the braces of a template; {@code fake/README.md} lists it for who writes one. */
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
            case "ref" -> reference(Target.of(text));
            case "of" -> owner(Target.of(text));
            case "own" -> row -> owned(row, text);
            case "first" -> row -> firstOwned(row, text);
            case "mate" -> row -> mate(row, text);
            case "item" -> item(Target.of(text));
            case "choose" -> choose(Target.of(text), salt);
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

    /** By position; the second time round with a 2 behind it. */
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

    /** One draw a record and table: all references of a record to a table mean the same record there. */
    private static Placeholder reference(Target target) {
        return row -> target.value(row.other(target.table()), target.referred(row));
    }

    private static Placeholder owner(Target target) {
        return row -> target.value(row.other(target.table()), ownerOf(row, target.table()));
    }

    /** What came later than the rest belongs to any owner. */
    private static long ownerOf(Row row, String owners) {
        return row.index() < row.blueprint().size()
                ? row.sharedBy(owners).ownerOf(row.index())
                : row.other(owners).pick(row.draw(Draws.salt(owners)));
    }

    private static String owned(Row row, String table) {
        Blueprint children = row.other(table);
        Sharing sharing = children.sharedBy(row.blueprint());
        long from = sharing.firstOf(row.index());
        long end = sharing.endOf(row.index());
        StringBuilder ids = new StringBuilder("[");
        for (long child = from; child < end; child++) {
            ids.append(child == from ? "\"" : ",\"")
                    .append(children.idAt(child))
                    .append('"');
        }
        return ids.append(']').toString();
    }

    private static @Nullable String firstOwned(Row row, String table) {
        Blueprint children = row.other(table);
        Sharing sharing = children.sharedBy(row.blueprint());
        long from = sharing.firstOf(row.index());
        return from == sharing.endOf(row.index()) ? null : Long.toString(children.idAt(from));
    }

    /** The next record that the same owner has, the first after the last; null for an only one. */
    private static @Nullable String mate(Row row, String owners) {
        Sharing sharing = row.sharedBy(owners);
        long owner = ownerOf(row, owners);
        if (owner < 0 || row.index() >= row.blueprint().size()) {
            return null;
        }
        long from = sharing.firstOf(owner);
        long count = sharing.endOf(owner) - from;
        return count < 2 ? null : Long.toString(row.blueprint().idAt(from + (row.index() - from + 1) % count));
    }

    /** One item of an array in the record that this one refers to, as JSON. */
    private static Placeholder choose(Target target, long salt) {
        return row -> row.other(target.table()).item(target.referred(row), target.field(), row.draw(salt));
    }

    /** The item of an array in the owner's record that stands where this one stands among those that the owner has. */
    private static Placeholder item(Target target) {
        return row -> {
            long owner = ownerOf(row, target.table());
            long place =
                    owner < 0 ? 0 : row.index() - row.sharedBy(target.table()).firstOf(owner);
            return row.other(target.table()).item(owner, target.field(), place);
        };
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

    /**
     * {@code table} or {@code table.field}: the id of a record there, or one of its fields. {@code table/owners}: all the
     * records that one of the owners has refer to different ones.
     */
    private record Target(String table, String owners, String field, long salt) {

        static Target of(String text) {
            String[] part = text.split("\\.");
            String[] whose = part[0].split("/");
            String owners = whose.length == 1 ? "" : whose[1];
            return new Target(whose[0], owners, part.length == 1 ? "id" : part[1], Draws.salt(whose[0]));
        }

        /** The position of the record that is meant; negative where there are none. */
        long referred(Row row) {
            Blueprint blueprint = row.other(table);
            long owner = owners.isEmpty() || row.index() >= row.blueprint().size() ? -1 : ownerOf(row, owners);
            if (owner < 0 || blueprint.size() == 0) {
                return blueprint.pick(row.draw(salt));
            }
            long turn = row.index() - row.sharedBy(owners).firstOf(owner);
            long first = Draws.below(Draws.mix(row.blueprint().salt(), owner), blueprint.sociables());
            return blueprint.sociableAt((first + turn) % blueprint.sociables());
        }

        @Nullable
        String value(Blueprint blueprint, long index) {
            if (index < 0) {
                return null;
            }
            if (field.equals("id")) {
                return Long.toString(blueprint.idAt(index));
            }
            return blueprint.template().variant(index).field(field).text(blueprint.row(index));
        }
    }

    /** {@code 0..500}, both ends included. */
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
