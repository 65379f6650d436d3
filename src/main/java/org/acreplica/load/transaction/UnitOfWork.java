package org.acreplica.load.transaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction, each created after the previous ones have run. */
public interface UnitOfWork {

    /**
     * @param parameters empty if the statement contains all its values: it is sent verbatim, not prepared
     * @param then receives the result of the statement
     */
    record Step(String sql, Map<String, ? extends @Nullable Object> parameters, Then then) {

        public interface Then {
            /**
             * @param updated rows written, 0 for a query
             * @param rows of a query, by column name; empty for a write
             */
            void take(long updated, List<Map<String, @Nullable Object>> rows);
        }

        public static Step write(String sql, Map<String, ? extends @Nullable Object> parameters) {
            return new Step(sql, parameters, (updated, rows) -> {});
        }
    }

    boolean hasNext();

    Step next();
}
