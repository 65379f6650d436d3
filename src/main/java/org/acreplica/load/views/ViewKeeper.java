package org.acreplica.load.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Destination.Change;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.ViewSql;
import org.acreplica.load.dialect.ViewSql.Part;
import org.acreplica.load.lease.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates and updates the views after each run of an object they use.
 * <ol>
 *   <li>The required view follows from its previous columns, the columns of its table, and the definitions of the
 *     custom fields.
 *   <li>If the view is up to date, nothing is written.
 *   <li>Otherwise its new columns are recorded and the view is marked as unfinished; then it is created and marked as
 *     finished. If the database does not change views in transactions, a process that dies in between leaves an
 *     unfinished view, which the next run of any object it uses recreates.
 * </ol> A view that cannot be created stops nothing: that is logged once per process, and tried again after the next
 * run.
 */
public final class ViewKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);

    private final Destination destination;
    private final Fence fence;
    private final ViewSql sql;
    private final ViewState state;
    private final OwnViews views;

    /** Views and indexes that this process has found or put in place. */
    private final Set<String> inPlace = new HashSet<>();

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** @param fence checked before anything is written */
    public ViewKeeper(Destination destination, Fence fence) {
        this.destination = destination;
        this.fence = fence;
        this.sql = new ViewSql(destination.dialect());
        this.state = new ViewState(destination.dialect());
        this.views = new OwnViews(destination);
    }

    /** Creates and updates the views that use the object's table. Thread-safe. */
    public synchronized void afterRunOf(String object) {
        for (WideView view : WideView.ALL) {
            // Values alone never change a view's columns.
            if (view.isMadeOf(object) && !(object.equals(view.values()) && inPlace.contains(view.index()))) {
                keep(view.name() + ": the view", connection -> mend(connection, view));
                keep(view.name() + ": the index of its values", connection -> index(connection, view));
            }
        }
        if (StageHistory.isMadeOf(object)) {
            keep(StageHistory.NAME + ": the view", this::mendStageHistory);
        }
    }

    private void keep(String what, Change mending) {
        try {
            destination.change(what + " could not be made", connection -> {
                fence.on(connection);
                update(connection, sql.begin());
                try {
                    mending.on(connection);
                } finally {
                    update(connection, sql.end());
                }
            });
        } catch (LoadException e) {
            say(e.getMessage() + ". The tables are not affected; will retry after the next run");
        }
    }

    private void mend(Connection connection, WideView view) throws SQLException {
        Optional<Relation> table = ownTable(connection, view.table());
        if (table.isEmpty()
                || !haveTables(connection, List.of(view.fields(), view.values()))
                || state.isMixed(connection, view.fields())) {
            return;
        }
        List<Part> given = state.columns(connection, view.name());
        List<Part> columns = new ViewColumns(given)
                .with(table.get().columns().keySet(), definitions(connection, view))
                .all();
        String query = sql.wide(
                Map.of("table", view.table(), "values", view.values()), view.value(), present(columns, table.get()));
        replace(connection, new Wanted(view.name(), query, columns, given.size()));
    }

    private void mendStageHistory(Connection connection) throws SQLException {
        if (haveTables(connection, StageHistory.TABLES)) {
            String query =
                    sql.statement("deal-stage-history", Map.of("activities", "deal_activities", "stages", "stages"));
            replace(connection, new Wanted(StageHistory.NAME, query, List.of(), 0));
        }
    }

    private boolean haveTables(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            if (ownTable(connection, table).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Relation> ownTable(Connection connection, String table) throws SQLException {
        return destination.schema().describe(connection, table).filter(Relation::isReplicas);
    }

    private List<FieldDefinition> definitions(Connection connection, WideView view) throws SQLException {
        return Statements.query(
                connection,
                sql.definitions(view.fields(), view.definition()),
                Map.of(),
                row -> new FieldDefinition(
                        row.getLong("id"),
                        row.getString("type"),
                        view.withoutPrefix(row.getString("tag")),
                        row.getString("label")));
    }

    /** Columns dropped from the table are marked as such. */
    private static List<Part> present(List<Part> columns, Relation table) {
        List<Part> present = new ArrayList<>();
        for (Part part : columns) {
            boolean isGone = part.kind().equals(ViewColumns.COLUMN) && !table.has(part.source());
            present.add(isGone ? new Part(part.name(), "gone", part.source()) : part);
        }
        return present;
    }

    private void index(Connection connection, WideView view) throws SQLException {
        if (!inPlace.contains(view.name()) || inPlace.contains(view.index())) {
            return;
        }
        List<String> statements = sql.index(view.index(), view.value(), view.values());
        if (!statements.isEmpty() && !destination.schema().hasIndex(connection, view.values(), view.index())) {
            update(connection, statements);
        }
        inPlace.add(view.index());
    }

    /**
     * A view as it must be.
     *
     * @param columns those from {@code given} on are new
     */
    private record Wanted(String view, String query, List<Part> columns, int given) {

        /** Whether existing columns may differ: those of another account have been dropped. */
        boolean isNew() {
            return given == 0 && !columns.isEmpty();
        }
    }

    private void replace(Connection connection, Wanted wanted) throws SQLException {
        String view = wanted.view();
        Optional<Relation> there = destination.schema().describe(connection, view);
        Optional<String> stored = state.query(connection, view);
        Optional<String> foreign = views.foreign(connection, view, there, stored);
        if (foreign.isPresent()) {
            say(foreign.get());
            return;
        }
        if (there.isEmpty() || !stored.equals(Optional.of(wanted.query()))) {
            state.begin(connection, view);
            state.append(connection, view, wanted.columns(), wanted.given());
            update(connection, sql.replace(view, wanted.query(), there.isPresent(), wanted.isNew()));
            state.finish(connection, view, wanted.query());
            LOG.info("{}: the view was {}", view, there.isPresent() ? "updated" : "created");
        }
        inPlace.add(view);
    }

    private static void update(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements) {
            Statements.update(connection, statement, Map.of());
        }
    }

    private void say(String message) {
        if (said.add(message)) {
            LOG.warn("{}", message);
        }
    }
}
