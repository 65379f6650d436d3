package org.acreplica.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairedNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\uDFFF", "\\udc00\\ud800", "\\ud83d\\ud83d", "\\ud83d\\n", "\\ud83dx"})
    void anUnpairedSurrogateInANameIsReplaced(String half) throws IOException {
        assertThat(repaired("{\"" + half + "\":1}"))
                .isEqualTo("{\"" + half.replaceAll("\\\\u[dD][89a-fA-F]..", "\\\\ufffd") + "\":1}");
    }

    @Test
    void aPairWithAHalfBeforeItIsKept() throws IOException {
        assertThat(repaired("{\"\\ud83d\\ud83d\\ude00\":1}")).isEqualTo("{\"\\ufffd\\ud83d\\ude00\":1}");
    }

    @Test
    void namesAreRepairedAtEveryDepth() throws IOException {
        assertThat(repaired("{\"a\":[{\"\\ud800\":[1,2]},{\"b\":{},\"\\ud800\":0}],\"\\ud800\":0}"))
                .isEqualTo("{\"a\":[{\"\\ufffd\":[1,2]},{\"b\":{},\"\\ufffd\":0}],\"\\ufffd\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\ud800\",\"b\":[\"\\ud800\",{\"c\":\"\\udc00\"}]}",
                "{\"a,\\\"{\\\\\":\"\\ud800, \\\"{\"}",
                "{\"a\\\\ud800\":1}",
                "{\"\\ud83d\\ude00\\u00e9\":1}",
                "[\"\\ud800\"]",
                "{\"a\\",
                "{\"a\\ud8",
                "}}]\"\\ud800\"",
                "",
            })
    void allElseStaysAsItIs(String json) throws IOException {
        assertThat(repaired(json)).isEqualTo(json);
    }

    private static String repaired(String json) throws IOException {
        StringWriter text = new StringWriter();
        try (RepairedNames names = new RepairedNames(new StringReader(json))) {
            names.transferTo(text);
        }
        return text.toString();
    }
}
