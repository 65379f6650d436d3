package org.acreplica.load.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CountedParametersTest {

    @Test
    void parametersAreTheQuestionMarksOutsideOfQuotes() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("select ? as a, 'it''s ?' as \"b?\", ? as `c?`")) {
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(2);

            statement.setObject(1, 1);
            statement.setObject(2, 2);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.getString("b?")).isEqualTo("it's ?");
                assertThat(row.getInt("c?")).isEqualTo(2);
            }
        }
    }

    @Test
    void whatTheDriverThrowsIsThrown() throws SQLException {
        try (Connection connection = connection()) {
            assertThatThrownBy(() -> connection.prepareStatement("no statement"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connection.setAutoCommit(
                            connection.createStatement().execute("no statement")))
                    .isInstanceOf(SQLException.class);
            try (PreparedStatement statement = connection.prepareStatement("select ?")) {
                assertThatThrownBy(() -> statement.setObject(7, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    private static Connection connection() throws SQLException {
        return CountedParameters.on(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }
}
