package org.acreplica.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions for mistyped words. */
class SuggestionTest {

    private static final List<String> KNOWN = List.of("contacts", "deal_roles", "deals", "tags", "task_types");

    @ParameterizedTest
    @CsvSource({
        "contact, contacts",
        "contcts, contacts",
        "Contacts, contacts",
        "daels, deals",
        "dealroles, deal_roles",
        "tag, tags",
        "deal-role, deal_roles",
        "tasks, tags"
    })
    void isTheOneWithTheFewestLettersToChange(String word, String nearest) {
        assertThat(Suggestion.nearest(word, KNOWN)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"invoices", "xyz", "''", "customers-of-last-year"})
    void isNoneWhereMostLettersWouldHaveToChange(String word) {
        assertThat(Suggestion.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void isTheFirstByNameOfTwoThatAreAsNear() {
        assertThat(Suggestion.nearest("ab", List.of("ac", "aa"))).contains("aa");
    }

    @Test
    void endsAMessageWithAQuestionOrElseWithWhatToDo() {
        assertThat(Suggestion.question("tag", KNOWN, "see the list")).isEqualTo("; did you mean 'tags'?");
        assertThat(Suggestion.question("invoices", KNOWN, "see the list")).isEqualTo("; see the list.");
        assertThat(Suggestion.question("tag", List.of(), "see the list")).isEqualTo("; see the list.");
    }
}
