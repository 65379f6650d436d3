package org.acreplica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of {@code docs/for-the-data-team.md}, each on one copy of the demo's account. */
class DataTeamQueriesTest {

    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

    /** Empty, because the demo's account sends nothing that cannot be loaded. */
    private static final String EMPTY = "_replica_rejects";

    @TempDir
    private static Path home;

    private static Connection connection;

    @BeforeAll
    static void copyTheDemo() throws SQLException {
        TestDatabase database = TestDatabase.sqlite(home);
        try (Copying copying = Copying.from(FakeOptions.demo(), database)) {
            copying.sync();
        }
        connection = DriverManager.getConnection(database.url());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachRunsAndBringsValuesInEveryColumn(String query) throws SQLException {
        List<Map<String, Object>> rows = rows(query);

        if (query.contains(EMPTY)) {
            assertThat(rows).isEmpty();
            return;
        }
        assertThat(rows).isNotEmpty();
        assertThat(rows.get(0).keySet())
                .filteredOn(column -> !column.equals("_deleted_at"))
                .allSatisfy(column -> assertThat(rows)
                        .as(column)
                        .anySatisfy(row -> assertThat(row.get(column)).isNotNull()));
    }

    @Test
    void eachContactHasARowWithItsTagsAndLists() throws SQLException {
        List<Map<String, Object>> rows = rows(queryWith("AS tags"));

        assertThat(rows).hasSize((int) number("SELECT count(*) FROM contacts WHERE _deleted_at IS NULL"));
        assertThat(rows).filteredOn(row -> row.get("tags") != null).hasSize((int)
                number("SELECT count(DISTINCT contact) FROM contact_tags WHERE _deleted_at IS NULL"));
    }

    @Test
    void theOpenDealsAreAllInSomeStage() throws SQLException {
        assertThat(sum(rows(queryWith("AS pipeline")), "deals"))
                .isEqualTo(number("SELECT count(*) FROM deals WHERE status = 0 AND _deleted_at IS NULL"));
    }

    @Test
    void theCompletedOrdersAllHaveAContact() throws SQLException {
        assertThat(sum(rows(queryWith("AS last_order")), "orders"))
                .isEqualTo(number("SELECT count(*) FROM ecommerce_orders WHERE state = 1 AND _deleted_at IS NULL"));
    }

    private static Stream<String> queries() throws Exception {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("docs/for-the-data-team.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(queries).hasSizeGreaterThan(10);
        return queries.stream();
    }

    private static String queryWith(String part) {
        try {
            return queries().filter(query -> query.contains(part)).findFirst().orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> rows(String query) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static long sum(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .mapToLong(row -> ((Number) row.get(column)).longValue())
                .sum();
    }

    private static long number(String query) throws SQLException {
        return ((Number) rows(query).get(0).values().iterator().next()).longValue();
    }
}
