package org.acreplica.load.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of MariaDB's and MySQL's errors without a specific SQLSTATE. */
class SqlErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void errorsWithoutAnSqlstateAreKnownByTheirNumber(String database) {
        SqlErrors errors = new SqlErrors(Dialect.of("jdbc:" + database + "://host/", "activecampaign"));

        assertThat(List.of(1205, 1213, 1021, 1114, 1290, 1836, 1040, 1203, 1053))
                .allSatisfy(code -> assertThat(kind(errors, "HY000", code)).isEqualTo(Kind.UNAVAILABLE));
        assertThat(List.of(1366, 1264, 1406))
                .allSatisfy(code -> assertThat(kind(errors, "HY000", code)).isEqualTo(Kind.DATA));
        assertThat(List.of(1364, 1105, 12050, 0))
                .allSatisfy(code -> assertThat(kind(errors, "HY000", code)).isEqualTo(Kind.REFUSED));
    }

    @Test
    void aTransactionThatPostgresqlEndedForItsIdlenessIsDoneAgain() {
        SqlErrors errors = new SqlErrors(Dialect.of("jdbc:postgresql://host/", "activecampaign"));

        assertThat(kind(errors, "25P03", 0)).isEqualTo(Kind.UNAVAILABLE);
    }

    /** MariaDB's driver puts the error of a batch into the cause, and gives a row too long for a packet the state of an outage. */
    @Test
    void anErrorOfABatchIsThatOfItsStatement() {
        SqlErrors errors = new SqlErrors(Dialect.of("jdbc:mariadb://host/", "activecampaign"));

        assertThat(kindOfBatch(errors, "Socket error")).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOfBatch(errors, "Packet too big for current server max_allowed_packet value"))
                .isEqualTo(Kind.DATA);
    }

    private static Kind kindOfBatch(SqlErrors errors, String message) {
        SQLException cause = new SQLException(message, "08000");
        return errors.explained("", new BatchUpdateException(new int[0], cause)).kind();
    }

    private static Kind kind(SqlErrors errors, String state, int code) {
        return errors.explained("", new SQLException("no words", state, code)).kind();
    }
}
