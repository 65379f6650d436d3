package org.acreplica.load.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.testing.SharedRouteTest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.jdbc.JdbcConstants;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** {@code direct:load}, with a mock instead of the database or with a real one. */
class LoadRouteTest extends SharedRouteTest {

    private long updated;

    @Test
    void eachStatementIsMadeWhenTheOneBeforeHasRun() throws Exception {
        AdviceWith.adviceWith(
                context, "load", route -> route.weaveById("execute").replace().to("mock:jdbc"));
        MockEndpoint jdbc = getMockEndpoint("mock:jdbc");
        jdbc.whenAnyExchangeReceived(exchange -> exchange.getMessage().setHeader(JdbcConstants.JDBC_UPDATE_COUNT, 3));

        template.sendBodyAndHeader(
                "direct:load",
                work(
                        new Step("first", Map.of("a", 1), (rows, none) -> updated = rows),
                        Step.write("second", Map.of("b", 2))),
                "id",
                "of the caller");

        assertThat(updated).isEqualTo(3);
        assertThat(jdbc.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getBody())
                .containsExactly("first", "second");
        assertThat(jdbc.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeaders())
                .containsExactly(
                        Map.of(JdbcConstants.JDBC_PARAMETERS, Map.of("a", 1)),
                        Map.of(JdbcConstants.JDBC_PARAMETERS, Map.of("b", 2)));
    }

    @Test
    void aStatementThatFailsTakesTheOthersBack() throws Exception {
        database().execute("create table t (id bigint primary key)");

        Exchange exchange = template.send(
                "direct:load",
                sent -> sent.getMessage().setBody(work(insert(1), insert(2), Step.write("no statement", Map.of()))));

        assertThat(exchange.getException()).isInstanceOf(SQLException.class);
        assertThat(database().table("t").count("1 = 1")).isZero();
    }

    @Test
    void aStatementWithoutParametersIsSentAsItIs() {
        database().execute("create table t (id bigint primary key, name text)");

        template.sendBody(
                "direct:load",
                work(new Step(
                        "insert into t values (1, ':?id ? {fn now()}'), (2, '')",
                        Map.of(),
                        (rows, none) -> updated = rows)));

        assertThat(updated).isEqualTo(2);
        assertThat(database().table("t").row(1)).containsEntry("name", ":?id ? {fn now()}");
    }

    @Test
    void rowsAreTransferredInTheSameTransaction() throws Exception {
        database().execute("create table t (id bigint primary key)");
        Step.Transfer two = (connection, sql) -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql + " values (1), (2)");
            }
        };

        template.sendBody(
                "direct:load", work(Step.transfer("insert into t", two, (rows, none) -> updated = rows), insert(3)));
        Exchange failed = template.send(
                "direct:load",
                sent -> sent.getMessage()
                        .setBody(work(insert(4), Step.transfer("insert into t", two, (rows, none) -> updated = -1))));

        assertThat(updated).isEqualTo(2);
        assertThat(failed.getException()).isInstanceOf(SQLException.class);
        assertThat(database().table("t").count("1 = 1")).isEqualTo(3);
    }

    /** Its driver may have more responses to read. */
    @Test
    void aConnectionIsNotUsedAgainAfterAFailedTransfer() throws Exception {
        List<Connection> used = new ArrayList<>();
        Step.Transfer failing = (connection, sql) -> {
            used.add(connection.unwrap(Connection.class));
            throw new IllegalStateException(sql);
        };

        Exchange failed = template.send(
                "direct:load",
                sent -> sent.getMessage().setBody(work(Step.transfer("no", failing, (rows, none) -> {}))));
        template.sendBody(
                "direct:load",
                work(Step.transfer(
                        "yes",
                        (connection, sql) -> used.add(connection.unwrap(Connection.class)) ? 1 : 0,
                        (rows, none) -> {})));

        assertThat(failed.getException()).hasMessage("no");
        assertThat(used).hasSize(2).doesNotHaveDuplicates();
        assertThat(used.get(0).isClosed()).isTrue();
    }

    @Test
    void theConnectionGoesBackToThePoolAfterACommitAndAfterARollback() throws Exception {
        database().execute("create table t (id bigint primary key)");
        HikariDataSource pool = context.getRegistry().lookupByNameAndType("destination", HikariDataSource.class);

        template.sendBody("direct:load", work(insert(1), insert(2)));
        template.send("direct:load", sent -> sent.getMessage().setBody(work(insert(3), insert(1))));

        assertThat(database().table("t").count("1 = 1")).isEqualTo(2);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static Step insert(int id) {
        return Step.write("insert into t (id) values (:?id)", Map.of("id", id));
    }

    private static UnitOfWork work(Step... steps) {
        StepQueue work = new StepQueue() {};
        List.of(steps).forEach(step -> work.add(() -> step));
        return work;
    }
}
