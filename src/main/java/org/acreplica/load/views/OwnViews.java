package org.acreplica.load.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.ViewSql;
import org.acreplica.load.dialect.ViewSql.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Distinguishes the replica's views from others. */
public final class OwnViews {

    private static final Logger LOG = LoggerFactory.getLogger(OwnViews.class);

    private final Destination destination;
    private final ViewState state;

    public OwnViews(Destination destination) {
        this.destination = destination;
        this.state = new ViewState(destination.dialect());
    }

    /**
     * Why views of these objects cannot be created: their names are in use, or the database does not allow it. Changes
     * nothing permanently.
     *
     * @param objects that are replicated
     * @return messages by view name
     */
    public Map<String, String> obstacles(Set<String> objects) {
        List<String> wanted = wanted(objects);
        Map<String, String> obstacles = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return obstacles;
        }
        destination.read("the views could not be inspected", connection -> {
            for (String view : wanted) {
                Optional<String> query = destination.schema().has(connection, "_replica_views")
                        ? state.query(connection, view)
                        : Optional.empty();
                foreign(connection, view, destination.schema().describe(connection, view), query)
                        .ifPresent(message -> obstacles.put(view, message));
            }
            return obstacles;
        });
        try {
            destination.transaction(String.join(", ", wanted) + ": views cannot be created", this::tryToMake);
        } catch (LoadException e) {
            obstacles.putIfAbsent(wanted.get(0), e.getMessage() + ". The tables are not affected");
        }
        return obstacles;
    }

    /** The statement a user must run before changing the type of a column; the next run recreates the view. */
    public String beforeChange(String table, String column) {
        return WideView.ALL.stream()
                .filter(view -> view.shows(table, column))
                .map(view -> new ViewSql(destination.dialect()).beforeChange(view.name()))
                .collect(Collectors.joining());
    }

    private static List<String> wanted(Set<String> objects) {
        List<String> wanted = new ArrayList<>();
        for (WideView view : WideView.ALL) {
            if (objects.containsAll(List.of(view.table(), view.fields(), view.values()))) {
                wanted.add(view.name());
            }
        }
        if (objects.containsAll(StageHistory.TABLES)) {
            wanted.add(StageHistory.NAME);
        }
        return wanted;
    }

    /** Leftovers of an earlier attempt, which the database committed, do no harm. */
    private Object tryToMake(Connection connection) throws SQLException {
        Statements.update(connection, destination.dialect().statement("try-drop-view"), Map.of());
        Statements.update(connection, destination.dialect().statement("try-create-view"), Map.of());
        Statements.update(connection, destination.dialect().statement("try-drop-view"), Map.of());
        connection.rollback();
        return connection;
    }

    /** The message if the replica did not create what has the view's name. */
    Optional<String> foreign(Connection connection, String view, Optional<Relation> there, Optional<String> query)
            throws SQLException {
        boolean isOurs = there.isEmpty()
                || there.get().kind().equals("view") && query.isPresent() && hasOurColumns(connection, view);
        return isOurs
                ? Optional.empty()
                : Optional.of(view + ": the " + there.get().kind() + " " + destination.shownTable(view)
                        + " was not created by the replica; it was left untouched, and the view was not created. Rename or drop it, or set"
                        + " destination.views=false");
    }

    private boolean hasOurColumns(Connection connection, String view) throws SQLException {
        List<String> recorded = view.equals(StageHistory.NAME)
                ? StageHistory.COLUMNS
                : state.columns(connection, view).stream().map(Part::name).toList();
        List<String> there = columns(connection, view);
        // The columns of another account's view are forgotten before it is replaced, and one being made may lack the
        // last.
        return recorded.isEmpty() || recorded.size() >= there.size() && there.equals(recorded.subList(0, there.size()));
    }

    /** Empty if a column that the view shows was dropped: some databases do not describe it then. */
    private List<String> columns(Connection connection, String view) {
        try {
            return destination.schema().columns(connection, view);
        } catch (SQLException e) {
            LOG.debug("{}: the view cannot be described: {}", view, e.getMessage());
            return List.of();
        }
    }
}
