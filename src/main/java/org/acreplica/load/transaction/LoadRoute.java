package org.acreplica.load.transaction;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acreplica.load.database.Destination;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jdbc.JdbcConstants;
import org.jspecify.annotations.Nullable;

/**
 * {@code direct:load}: executes the statements of a {@link UnitOfWork} in one transaction, each by camel-jdbc. A
 * statement carries many rows in its parameters, or they are transferred by what the driver offers for many rows.
 */
public final class LoadRoute extends RouteBuilder {

    private static final String WORK = "work";
    private static final String STEP = "step";

    private static final String JDBC = "jdbc:destination?resetAutoCommit=false&connectionStrategy=#transaction";

    private final Destination destination;
    private final Transaction transaction;

    public LoadRoute(Destination destination) {
        this.destination = destination;
        this.transaction = new Transaction(destination);
    }

    @Override
    public void configure() {
        bindToRegistry("destination", destination.dataSource());
        bindToRegistry("transaction", transaction);

        from("direct:load")
                .routeId("load")
                .routeDescription("The statements of a batch, in one transaction")
                .errorHandler(noErrorHandler())
                .transacted("transaction")
                .setVariable(WORK, body())
                .loopDoWhile(exchange -> work(exchange).hasNext())
                .process(this::toStatement)
                .choice()
                .when(exchange -> step(exchange).transfer() != null)
                .process(this::transfer)
                .id("transfer")
                .when(exchange -> step(exchange).parameters().isEmpty())
                .to(JDBC)
                .id("execute-text")
                .otherwise()
                .to(JDBC + "&useHeadersAsParameters=true")
                .id("execute")
                .end()
                .process(this::takeResult)
                .end();
    }

    private void toStatement(Exchange exchange) {
        Step step = work(exchange).next();
        exchange.setVariable(STEP, step);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(JdbcConstants.JDBC_PARAMETERS, step.parameters());
        exchange.getMessage().setBody(step.sql());
    }

    private void transfer(Exchange exchange) throws SQLException {
        Step step = step(exchange);
        long written = transaction.transfer(Objects.requireNonNull(step.transfer()), step.sql());
        exchange.getMessage().setHeader(JdbcConstants.JDBC_UPDATE_COUNT, written);
    }

    @SuppressWarnings("unchecked")
    private void takeResult(Exchange exchange) {
        Long updated = exchange.getMessage().getHeader(JdbcConstants.JDBC_UPDATE_COUNT, Long.class);
        Object body = exchange.getMessage().getBody();
        List<Map<String, @Nullable Object>> rows =
                body instanceof List<?> ? (List<Map<String, @Nullable Object>>) body : List.of();
        step(exchange).then().take(updated == null ? 0 : updated, rows);
    }

    private static Step step(Exchange exchange) {
        return variable(exchange, STEP, Step.class);
    }

    private static UnitOfWork work(Exchange exchange) {
        return variable(exchange, WORK, UnitOfWork.class);
    }

    private static <T> T variable(Exchange exchange, String name, Class<T> type) {
        return Objects.requireNonNull(exchange.getVariable(name, type));
    }
}
