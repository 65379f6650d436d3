package org.acreplica.model.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The value that a reject keeps. */
class RejectTest {

    @Test
    void whatDatabasesRefuseIsEscaped() {
        assertThat(reject("a\u0000b \ud800 \udc00\ud83d").value()).isEqualTo("a\\u0000b \\ud800 \\udc00\\ud83d");
        assertThat(reject("日 \ud83d\ude00\n").value()).isEqualTo("日 \ud83d\ude00\n");
    }

    @Test
    void inAsciiAllElseIsToo() {
        assertThat(reject("a~ é\ud83d\ude00\n").inAscii().value()).isEqualTo("a~ \\u00e9\\ud83d\\ude00\\u000a");
        assertThat(reject("a").inAscii()).isEqualTo(reject("a"));
        assertThat(new Reject("7", null, "", "ü").inAscii()).isEqualTo(new Reject("7", null, "", "\\u00fc"));
    }

    @Test
    void theEndIsCutBeforeACharacterAndNotInIt() {
        String most = "a".repeat(Reject.LONGEST - 3);

        assertThat(reject(most + "bcd").value()).isEqualTo(most + "bcd");
        assertThat(reject(most + "bcde").value()).isEqualTo(most + "bcd");
        assertThat(reject(most + "bc\ud83d\ude00").value()).isEqualTo(most + "bc");
        assertThat(reject(most + "b\u0000").value()).isEqualTo(most + "b");
    }

    private static Reject reject(String value) {
        return new Reject("7", "name", value, "a test");
    }
}
