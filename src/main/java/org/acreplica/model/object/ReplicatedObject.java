package org.acreplica.model.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One object's facts, from its file in {@code routes/}.
 *
 * @param name the object, its table and its route: {@code deal_roles}
 * @param description what a row of its table is
 * @param group the group it is listed under
 * @param path below {@code /api/3/}
 * @param recordsKey the JSON key of the array of records
 * @param countedBy the JSON key of the array that paging and total refer to
 * @param cursorFields the field the cursor is read from, then the fallback fields
 * @param filterParam the query parameter that takes the cursor's date; empty if the object is not incremental
 * @param order the query parameter that sorts the list, so that pages do not shift; empty if there is none
 * @param keyset the query parameter for reading from an id onwards; empty if there is none
 * @param query further query parameters, in URL form; empty for none
 * @param permission what the API key needs to read the object; empty if any key may
 * @param sideload the object whose pages include rows of this one
 * @param columns all columns in the file, including protected ones
 * @param defaults apply if no setting names the object
 */
public record ReplicatedObject(
        String name,
        Optional<String> description,
        Optional<String> group,
        ReadMode mode,
        String path,
        String recordsKey,
        String countedBy,
        List<String> cursorFields,
        Optional<String> filterParam,
        Optional<String> order,
        Optional<String> keyset,
        String query,
        Optional<String> permission,
        Optional<String> sideload,
        List<Column> columns,
        ObjectDefaults defaults) {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /**
     * @param words the words of an object file and their values
     * @throws FactException naming the word that is missing, unknown or wrong
     */
    public static ReplicatedObject of(String name, Map<String, String> words) throws FactException {
        return of(name, Optional.empty(), Optional.empty(), words);
    }

    /**
     * @param words the words of an object file and their values
     * @throws FactException naming the word that is missing, unknown or wrong
     */
    public static ReplicatedObject of(
            String name, Optional<String> description, Optional<String> group, Map<String, String> words)
            throws FactException {
        return new ObjectFacts(name, words).read(description, group);
    }

    public boolean isIncremental() {
        return mode == ReadMode.INCREMENTAL;
    }

    /** Whether pages and totals count the object's own records. */
    public boolean isCountedByItself() {
        return countedBy.equals(recordsKey);
    }

    /** Whether it is read in part after the first full read. */
    public boolean hasCursor() {
        return mode != ReadMode.FULL;
    }

    /** The columns of its table: without dropped ones, and with hashed ones as text. */
    public List<Column> tableColumns() {
        return columns.stream()
                .filter(column -> !column.isProtectedBy(Protection.DROP))
                .map(column -> column.isProtectedBy(Protection.HASH) ? column.as(ColumnType.TEXT) : column)
                .toList();
    }

    /** The fields whose values are not loaded as sent. */
    public Set<String> fieldsProtectedBy(Protection... rules) {
        return columns.stream()
                .filter(column -> Stream.of(rules).anyMatch(column::isProtectedBy))
                .map(Column::field)
                .collect(Collectors.toSet());
    }

    /** The field that holds the id of a record of that table; empty if no column is related to it. */
    public Optional<String> fieldOf(String table) {
        return columns.stream()
                .filter(column -> column.relation().equals(Optional.of(table)))
                .map(Column::field)
                .findFirst();
    }

    /** The part of a message that says which permission is missing. */
    public String permissionNeeded() {
        return permission.orElse("permission for " + name + " for the key's user group");
    }

    /**
     * Whether records read by the other facts are the same as by these; descriptions, schedules and permissions do not
     * matter.
     */
    public boolean readsLike(ReplicatedObject other) {
        return reading().equals(other.reading());
    }

    private List<Object> reading() {
        return List.of(
                name,
                mode,
                path,
                recordsKey,
                countedBy,
                cursorFields,
                filterParam,
                order,
                keyset,
                query,
                columns.stream()
                        .map(column -> List.of(column.name(), column.type(), column.field(), column.protection()))
                        .toList());
    }
}
