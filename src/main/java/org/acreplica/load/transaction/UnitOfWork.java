package org.acreplica.load.transaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction, each made when those before it have run. */
public interface UnitOfWork {

    /**
     * @param parameters none if the statement holds all its values: it is sent as it is, and not prepared
     * @param then takes what the statement did
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
