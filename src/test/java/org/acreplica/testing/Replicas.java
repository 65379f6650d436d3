package org.acreplica.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.acreplica.fake.FakeAccount;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFiles;

/** Compares a database with the account it is a copy of. */
public final class Replicas {

    private static final ObjectFiles FILES = files();

    private Replicas() {}

    /** The objects selected by {@code sync.objects=*}. */
    public static List<String> objects() {
        return FILES.names().stream().filter(name -> !FILES.isOnRequest(name)).toList();
    }

    /** All objects, including those on request. */
    public static List<String> all() {
        return FILES.names();
    }

    public static ReplicatedObject object(String name) {
        return FILES.file(name).orElseThrow().object();
    }

    /**
     * Compares all rows and columns of all objects; live rows must match exactly. The database is opened only once,
     * because DuckDB takes a while for that.
     *
     * @return number of rows
     */
    public static int assertEqual(FakeAccount account, TestDatabase database) {
        try (Connection open = database.connect()) {
            return objects().stream()
                    .mapToInt(object -> assertEqual(account, database, object))
                    .sum();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static int assertEqual(FakeAccount account, TestDatabase database, String name) {
        SortedMap<Long, Map<String, String>> expected = rowsAtSource(account, name);
        SortedMap<Long, Map<String, String>> actual = database.table(name).rows(object(name));
        assertThat(actual.keySet()).as(name + ": ids").isEqualTo(expected.keySet());
        assertNothingLost(name, expected, actual);
        return expected.size();
    }

    /** Compares the rows of the object; live rows that the source no longer has are allowed. */
    public static void assertNothingLost(FakeAccount account, TestDatabase database, String name) {
        assertNothingLost(
                name, rowsAtSource(account, name), database.table(name).rows(object(name)));
    }

    private static void assertNothingLost(
            String name, SortedMap<Long, Map<String, String>> expected, SortedMap<Long, Map<String, String>> actual) {
        expected.forEach(
                (id, row) -> assertThat(actual.get(id)).as(name + " " + id).isEqualTo(row));
    }

    private static SortedMap<Long, Map<String, String>> rowsAtSource(FakeAccount account, String name) {
        ReplicatedObject object = object(name);
        SortedMap<Long, Map<String, String>> rows = new TreeMap<>();
        account.collection(name)
                .all()
                .forEach(record -> rows.put(record.get("id").asLong(), row(object, record)));
        return rows;
    }

    /** For a record that was loaded once: a missing key is null. */
    private static Map<String, String> row(ReplicatedObject object, ObjectNode record) {
        Map<String, String> row = new TreeMap<>();
        object.tableColumns().stream().map(Column::name).forEach(column -> row.put(column, null));
        row.putAll(Expected.row(object, record));
        return row;
    }

    private static ObjectFiles files() {
        try {
            return ObjectFiles.read(Path.of("routes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
