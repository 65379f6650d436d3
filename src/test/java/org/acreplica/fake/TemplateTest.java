package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final World world = new World(1, LocalDate.of(2026, 11, 1), Map.of("users", 6, "contacts", 50), false);
    private final Row contact = world.blueprint("contacts").row(7);

    @Test
    void aStringKeepsItsQuotesUnlessItBeginsWithASharp() {
        assertThat(json("{n}")).isEqualTo("\"8\"");
        assertThat(json("#{n}")).isEqualTo("8");
        assertThat(json("row {n}!")).isEqualTo("\"row 8!\"");
    }

    @Test
    void aPlaceholderWithoutAValueIsNullAloneAndNothingWithinText() {
        assertThat(json("{ref:tags}")).isEqualTo("null");
        assertThat(json("#{ref:tags}")).isEqualTo("null");
        assertThat(json("tag {ref:tags}")).isEqualTo("\"tag \"");
        assertThat(json("{ref:tags or 0}")).isEqualTo("\"0\"");
        assertThat(json("{0% int:1..9 or }")).isEqualTo("\"\"");
        assertThat(json("{100% int:3..3 or none}")).isEqualTo("\"3\"");
    }

    @Test
    void referencesOfARecordToATableMeanOneRecordThere() {
        long id = world.blueprint("users").idAt(world.blueprint("users").pick(contact.draw(Draws.salt("users"))));

        assertThat(json("{ref:users} {ref:users.id}")).isEqualTo("\"" + id + " " + id + "\"");
    }

    @Test
    void textIsEscaped() {
        assertThat(json("{pick:say \"hi\"\\there}\n\t\u0001")).isEqualTo("\"say \\\"hi\\\"\\\\there\\n\\t\\u0001\"");
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        assertThatThrownBy(() -> json("{colour}"))
                .hasMessage("tests: field field: {colour}")
                .hasRootCauseMessage("no placeholder colour");
        assertThatThrownBy(() -> json("{pick:@colours}")).hasRootCauseMessage("no word list @colours");
        assertThatThrownBy(() -> json("{ref:colours}")).hasMessage("no object colours");
        assertThatThrownBy(() -> FakeOptions.demo().total("colours", TotalForm.ABSENT))
                .hasMessageContaining("no object colours; there are [accounts, ");
    }

    private String json(String template) {
        StringBuilder json = new StringBuilder();
        TextCompiler.compile("tests", "field", template).write(contact, json);
        return json.toString();
    }
}
