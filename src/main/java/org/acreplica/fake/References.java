package org.acreplica.fake;

import org.jspecify.annotations.Nullable;

/** The placeholders that refer to other records. */
final class References {

    private References() {}

    /** One draw per record and table: all references of a record to a table mean the same record. */
    static Placeholder to(String text) {
        Target target = Target.of(text);
        return row -> target.value(row.other(target.table()), target.referred(row));
    }

    static Placeholder owner(String text) {
        Target target = Target.of(text);
        return row -> target.value(row.other(target.table()), ownerOf(row, target.table()));
    }

    /** Records added later belong to any owner. */
    private static long ownerOf(Row row, String owners) {
        return row.index() < row.blueprint().size()
                ? row.sharedBy(owners).ownerOf(row.index())
                : row.other(owners).pick(row.draw(Draws.salt(owners)));
    }

    static String owned(Row row, String table) {
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

    static @Nullable String firstOwned(Row row, String table) {
        Blueprint children = row.other(table);
        Sharing sharing = children.sharedBy(row.blueprint());
        long from = sharing.firstOf(row.index());
        return from == sharing.endOf(row.index()) ? null : Long.toString(children.idAt(from));
    }

    /** The owner's next record, the first after the last; null if it is the only one. */
    static @Nullable String mate(Row row, String owners) {
        Sharing sharing = row.sharedBy(owners);
        long owner = ownerOf(row, owners);
        if (owner < 0 || row.index() >= row.blueprint().size()) {
            return null;
        }
        long from = sharing.firstOf(owner);
        long count = sharing.endOf(owner) - from;
        return count < 2 ? null : Long.toString(row.blueprint().idAt(from + (row.index() - from + 1) % count));
    }

    /** One item, as JSON, of an array in the record referred to. */
    static Placeholder choose(String text, long salt) {
        Target target = Target.of(text);
        return row -> row.other(target.table()).item(target.referred(row), target.field(), row.draw(salt));
    }

    /** The item of an array in the owner's record at this record's position among the owner's records. */
    static Placeholder item(String text) {
        Target target = Target.of(text);
        return row -> {
            long owner = ownerOf(row, target.table());
            long place =
                    owner < 0 ? 0 : row.index() - row.sharedBy(target.table()).firstOf(owner);
            return row.other(target.table()).item(owner, target.field(), place);
        };
    }

    /**
     * {@code table} or {@code table.field}: the id or a field of a record there. {@code table/owners}: records with the
     * same owner refer to different records.
     */
    private record Target(String table, String owners, String field, long salt) {

        static Target of(String text) {
            String[] part = text.split("\\.");
            String[] whose = part[0].split("/");
            String owners = whose.length == 1 ? "" : whose[1];
            return new Target(whose[0], owners, part.length == 1 ? "id" : part[1], Draws.salt(whose[0]));
        }

        /** The position of the record referred to; negative if there are none. */
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
}
