package org.acreplica.load.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction, each created after the previous ones have run. */
public interface UnitOfWork {

    /**
     * @param parameters empty if the statement contains all its values: it is sent verbatim, not prepared
     * @param transfer sends rows along with the statement, which then has no parameters here
     * @param then receives the result of the statement
     */
    record Step(
            String sql,
            Map<String, ? extends @Nullable Object> parameters,
            @Nullable Transfer transfer,
            Then then) {

        public interface Then {
            /**
             * @param updated rows written, 0 for a query
             * @param rows of a query, by column name; empty for a write
             */
            void take(long updated, List<Map<String, @Nullable Object>> rows);
        }

        /** Sends many rows by what the driver offers for that. */
        public interface Transfer {
            /**
             * @param sql of the step
             * @return rows written
             */
            long send(Connection connection, String sql) throws SQLException;
        }

        public Step(String sql, Map<String, ? extends @Nullable Object> parameters, Then then) {
            this(sql, parameters, null, then);
        }

        public static Step write(String sql, Map<String, ? extends @Nullable Object> parameters) {
            return new Step(sql, parameters, (updated, rows) -> {});
        }

        public static Step transfer(String sql, Transfer transfer, Then then) {
            return new Step(sql, Map.of(), transfer, then);
        }
    }

    boolean hasNext();

    Step next();
}
