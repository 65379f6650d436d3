package org.acreplica.load.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.junit.jupiter.api.Test;

/** How the words of statements are expanded. */
class DialectTest {

    private static final Column TAG = new Column("tag", ColumnType.TEXT, "tag");

    private final Dialect postgresql = Dialect.of("jdbc:postgresql://localhost/crm", "Crm");

    @Test
    void tablesAreQualifiedWhereThereAreSchemas() {
        assertThat(postgresql.statement("live-ids", "tags")).contains("FROM \"Crm\".\"tags\" ");
        assertThat(Dialect.of("jdbc:sqlite:crm.db", "Crm").statement("live-ids", "tags"))
                .contains("FROM \"tags\" ");
    }

    @Test
    void parametersTakeTheFormOfTheirType() {
        assertThat(postgresql.expand("${instant:now}", Map.of()))
                .contains(":?now")
                .contains("timestamp");
        assertThat(postgresql.expand("${json:position}", Map.of()))
                .contains(":?position")
                .contains("json");
    }

    @Test
    void aListHasAnEntryForEachColumnButTheId() {
        Column id = new Column("id", ColumnType.BIGINT, "id");

        assertThat(postgresql.createTable("tags", List.of(id, TAG)))
                .containsOnlyOnce("\"id\"")
                .containsOnlyOnce("\"tag\" text");
    }

    @Test
    void wordsInWordsAreExpanded() {
        assertThat(postgresql.expand("a ${one}", Map.of("one", "b ${two}", "two", "c")))
                .isEqualTo("a b c");
    }

    @Test
    void aWordThatStandsForNothingIsAnError() {
        assertThatThrownBy(() -> postgresql.expand("${nothing}", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sql/postgresql: nothing stands for ${nothing}");
    }

    @Test
    void aFolderTakesWhatItDoesNotSayFromTheOneItExtends() {
        Dialect mysql = Dialect.of("jdbc:mysql://localhost/crm", "crm");

        assertThat(mysql.merge("tags", List.of(TAG)))
                .isEqualTo(Dialect.of("jdbc:mariadb://localhost/crm", "crm")
                        .withoutStage()
                        .orElseThrow()
                        .merge("tags", List.of(TAG)));
    }

    @Test
    void aDatabaseWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> Dialect.of("jdbc:oracle:thin:@localhost", "crm"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
