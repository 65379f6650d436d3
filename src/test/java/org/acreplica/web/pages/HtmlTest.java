package org.acreplica.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textIsEscapedInElementsAndAttributes() {
        assertThat(Html.of("<p title=\"{}\">{}</p>", "\"it's\"", "a < b & c > d")
                        .markup())
                .isEqualTo("<p title=\"&quot;it&#39;s&quot;\">a &lt; b &amp; c &gt; d</p>");
    }

    @Test
    void markupIsTakenAsItIs() {
        assertThat(Html.of("<ul>{}</ul>", Html.of("<li>{}</li>", "<script>")).markup())
                .isEqualTo("<ul><li>&lt;script&gt;</li></ul>");
    }

    @Test
    void bracesInAValueArePlainText() {
        assertThat(Html.of("<p>{}{}</p>", "{}", 1).markup()).isEqualTo("<p>{}1</p>");
    }

    @Test
    void partsAreJoinedInTheirOrder() {
        assertThat(Html.join(List.of(Html.of("<br>"), Html.NOTHING, Html.of("{}", 2)))
                        .markup())
                .isEqualTo("<br>2");
        assertThat(Html.join(List.of())).isEqualTo(Html.NOTHING);
    }

    @Test
    void aTemplateWithMoreOrFewerPlacesThanValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}</p>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}</p>", 1, 2));
    }
}
