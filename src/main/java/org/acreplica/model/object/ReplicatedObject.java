package org.acreplica.model.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One object's facts, as its file in {@code routes/} states them.
 *
 * @param name the object, its table and its route: {@code deal_roles}
 * @param description what a row of its table is
 * @param group the objects that it belongs to, as a person would sort them
 * @param path below {@code /api/3/}
 * @param recordsKey the key of a response that holds the array of records
 * @param countedBy the key of a response whose records its pages and its total count
 * @param cursorFields the record field that the cursor is read from, then those that stand in where it is null
 * @param filterParam the query parameter that takes the cursor's date; empty for an object that is not incremental
 * @param order the query parameter that sorts by a field, so that pages do not move; empty if there is none
 * @param keyset the query parameter that reads on from an id; empty if there is none
 * @param query further query parameters, as they stand in a URL; empty for none
 * @param permission what the API key needs to read the object; empty if any key may
 * @param sideload the object whose pages bring rows of this one along
 * @param columns all that the file states, the protected ones included
 * @param defaults what holds where no setting names the object
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

    /** Whether pages and totals count its own records. */
    public boolean isCountedByItself() {
        return countedBy.equals(recordsKey);
    }

    /** Whether it is read in part once all of it has been read. */
    public boolean hasCursor() {
        return mode != ReadMode.FULL;
    }

    /** The columns of its table: without those that are dropped, and hashed ones as text. */
    public List<Column> tableColumns() {
        return columns.stream()
                .filter(column -> !column.isProtectedBy(Protection.DROP))
                .map(column -> column.isProtectedBy(Protection.HASH) ? column.as(ColumnType.TEXT) : column)
                .toList();
    }

    /** The fields whose values are not loaded as they come. */
    public Set<String> fieldsProtectedBy(Protection... rules) {
        return columns.stream()
                .filter(column -> Stream.of(rules).anyMatch(column::isProtectedBy))
                .map(Column::field)
                .collect(Collectors.toSet());
    }

    /** The field that holds the id of a record of that table; empty if the file relates no column to it. */
    public Optional<String> fieldOf(String table) {
        return columns.stream()
                .filter(column -> column.relation().equals(Optional.of(table)))
                .map(Column::field)
                .findFirst();
    }

    /** The sentence part that says what is missing when the key may not read the object. */
    public String permissionNeeded() {
        return permission.orElse("permission for " + name + " for the key's user group");
    }

    /**
     * Whether what was read by the other's facts is what these would have read: words for people, schedules and
     * permissions make no difference to that.
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
