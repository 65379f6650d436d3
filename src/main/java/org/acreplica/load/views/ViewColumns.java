package org.acreplica.load.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.acreplica.load.dialect.ViewSql.Part;
import org.acreplica.model.object.Column;

/** The columns of a wide view, in order. Existing columns do not change; new ones are appended. */
final class ViewColumns {

    /** PostgreSQL silently truncates names at 63 bytes. */
    private static final int LONGEST = 63;

    /** A column that a user added to the table is left out if its name has other characters. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_ -]+");

    static final String COLUMN = "column";
    private static final String CODE = "currency-code";

    private final List<Part> parts;
    private final Set<String> names = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    /** @param given the columns that the view has had so far */
    ViewColumns(List<Part> given) {
        parts = new ArrayList<>(given);
        for (Part part : given) {
            names.add(part.name());
            (part.kind().equals(COLUMN) ? columns : fields).add(part.source());
        }
    }

    /**
     * Appends new columns: the table's, then the fields.
     *
     * @param definitions in the order of their ids
     */
    ViewColumns with(Collection<String> tableColumns, List<FieldDefinition> definitions) {
        Set<String> ofTable = new HashSet<>(tableColumns);
        for (String column : tableColumns) {
            if (!column.equals(Column.DELETED_AT) && PLAIN.matcher(column).matches() && columns.add(column)) {
                add(free(column), COLUMN, column);
            }
        }
        for (FieldDefinition definition : definitions) {
            if (fields.add(Long.toString(definition.id()))) {
                add(definition, ofTable);
            }
        }
        return this;
    }

    List<Part> all() {
        return parts;
    }

    private void add(FieldDefinition field, Set<String> ofTable) {
        boolean isCurrency = field.kind().equals("currency");
        String own = field.columnName();
        String name = own;
        for (int number = 1; isTaken(name, ofTable) || isCurrency && isTaken(codeName(name), ofTable); number++) {
            String suffix = "_" + field.id() + (number == 1 ? "" : "_" + number);
            name = shortened(own, suffix.length() + (isCurrency ? codeName("").length() : 0)) + suffix;
        }
        add(name, field.kind(), Long.toString(field.id()));
        if (isCurrency) {
            add(codeName(name), CODE, Long.toString(field.id()));
        }
    }

    private boolean isTaken(String name, Set<String> ofTable) {
        return names.contains(name) || ofTable.contains(name);
    }

    private static String codeName(String name) {
        return name + "_currency";
    }

    private String free(String column) {
        String free = column;
        for (int number = 2; names.contains(free); number++) {
            String suffix = "_" + number;
            free = shortened(column, suffix.length()) + suffix;
        }
        return free;
    }

    private static String shortened(String name, int room) {
        return name.substring(0, Math.min(name.length(), LONGEST - room));
    }

    private void add(String name, String kind, String source) {
        names.add(name);
        parts.add(new Part(name, kind, source));
    }
}
