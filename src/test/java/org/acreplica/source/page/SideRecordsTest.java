package org.acreplica.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.source.request.Contents;
import org.acreplica.source.request.Include;
import org.acreplica.source.request.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records included in a page, and whether they are all that the page's own records list. JSON with ' for ". */
class SideRecordsTest {

    private static final Include TAGS = new Include("contactTags", Optional.of("contact"));
    private static final Include LISTS = new Include("contactLists", Optional.of("contact"));

    @Test
    void theRecordsBesideAPageAreFoundWhereverTheirArrayIs() throws IOException {
        Page page = page("""
                {'contactLists':[{'id':'7','contact':'1'}],
                 'contacts':[{'id':'1','contactTags':['5','6'],'contactLists':['7']}],
                 'contactTags':[{'contact':'1','id':'5','tag':'ä'},{'id':6,'contact':1}],
                 'meta':{'total':'1'}}""");

        assertThat(page.beside())
                .extracting(JsonRecord::key)
                .containsExactly("contactTags", "contactTags", "contactLists");
        assertThat(page.beside().get(0).text(100)).isEqualTo("{\"contact\":\"1\",\"id\":\"5\",\"tag\":\"ä\"}");
        assertThat(page.beside().get(1).id()).hasValue(6);
        assertThat(page.idsBeside("contactTags").boxed()).containsExactly(5L, 6L);
        assertThat(page.ids().boxed()).containsExactly(1L);
        assertThat(page.records()).extracting(JsonRecord::key).containsExactly("contacts");
        assertThat(page.total()).hasValue(1);
        assertThat(page.ownsWhatItLists("contactTags")).isTrue();
        assertThat(page.ownsWhatItLists("contactLists")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'contacts':[{'id':'1','contactTags':['5']},{'id':'2'}],'contactTags':[{'id':'5','contact':'1'}]}",
                "{'contacts':[{'id':'1','contactTags':null},{'id':'2','contactTags':[]}],'contactTags':null}",
                "{'contacts':[{'id':'1'}]}",
                "{'contacts':[{'contactTags':[]}],'contactTags':[]}",
                "{'contacts':[{'id':'1','contactTags':[5,'5']}],'contactTags':[{'id':'5','contact':'1'},{'id':5,'contact':1}]}",
                "{'contacts':[{'id':'1','contactTags':{'0':'5','2':'6'}}],"
                        + "'contactTags':{'3':{'id':'5','contact':'1'},'9':{'id':'6','contact':'1'}}}"
            })
    void aPageMatchesWhoseRecordsOwnExactlyWhatTheyList(String json) {
        assertThat(page(json).ownsWhatItLists("contactTags")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An id without its row, a row without its id, a row of another contact, and a row of a contact on
                // another page.
                "{'contacts':[{'id':'1','contactTags':['5','6']}],'contactTags':[{'id':'5','contact':'1'}]}",
                "{'contacts':[{'id':'1','contactTags':['5']}],'contactTags':[{'id':'5','contact':'1'},{'id':'6','contact':'1'}]}",
                "{'contacts':[{'id':'1','contactTags':['5']},{'id':'2','contactTags':[]}],'contactTags':[{'id':'5','contact':'2'}]}",
                "{'contacts':[{'id':'1','contactTags':['5']}],'contactTags':[{'id':'5','contact':'1'},{'id':'6','contact':'3'}]}",
                // Invalid and ambiguous ids and owners.
                "{'contacts':[{'id':'1','contactTags':['x']}],'contactTags':[]}",
                "{'contacts':[{'id':'1','contactTags':[['5']]}],'contactTags':[]}",
                "{'contacts':[{'id':'1','contactTags':'5'}],'contactTags':[{'id':'5','contact':'1'}]}",
                "{'contacts':[{'id':'x','contactTags':['5']}],'contactTags':[{'id':'5','contact':'1'}]}",
                "{'contacts':[{'id':'1'}],'contactTags':[{'contact':'1'}]}",
                "{'contacts':[{'id':'1','contactTags':['5']}],'contactTags':[{'id':'5'}]}",
                "{'contacts':[{'id':'1'}],'contactTags':[7]}",
                "{'contacts':[{'id':'1'}],'contactTags':{'total':'7'}}",
                "{'contacts':[{'id':'1'}],'contactTags':'none'}",
                "{'contacts':[{'id':'1','contactTags':['5']},{'id':'2','contactTags':['5']}],'contactTags':[{'id':'5','contact':'1'}]}"
            })
    void aPageDoesNotMatchWhereAnythingIsLeftOpen(String json) {
        assertThat(page(json).ownsWhatItLists("contactTags")).isFalse();
    }

    @Test
    void withoutAnOwnersFieldNothingMatches() {
        Page page = page(
                "{'contacts':[{'id':'1','contactTags':['5']}],'contactTags':[{'id':'5','contact':'1'}]}",
                new Include("contactTags", Optional.empty()));

        assertThat(page.ownsWhatItLists("contactTags")).isFalse();
        assertThat(page.beside()).hasSize(1);
    }

    @Test
    void aResponseShowsWhetherItKnowsTheInclude() {
        Page page = page("{'contacts':[{'id':'1','contactTags':[]}]}");

        assertThat(page.answers("contactTags")).isTrue();
        assertThat(page.answers("contactLists")).isFalse();
        assertThat(page("{'contacts':[],'contactLists':[]}").answers("contactLists"))
                .isTrue();
    }

    @Test
    void whatWasNotAskedForIsPassedOver() {
        Page page = page("{'contacts':[{'id':'1','contactTags':['5']}],'contactTags':[{'id':'5'}]}", LISTS);

        assertThat(page.beside()).isEmpty();
        assertThat(page.answers("contactTags")).isFalse();
        assertThat(page.ownsWhatItLists("contactTags")).isFalse();
    }

    @Test
    void aRecordBesideThatIsCutShortSpoilsThePage() {
        assertThatThrownBy(() -> page("{'contacts':[{'id':'1'}],'contactTags':[{'id':'5'"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void theRequestAsksForAllKeysAtOnce() {
        PageRequest request = new PageRequest(
                        "contacts", "contacts", "contacts", "offset 0", Map.of("orders[id]", "ASC"))
                .including(List.of(TAGS, LISTS));

        assertThat(request.encodedQuery()).isEqualTo("orders%5Bid%5D=ASC&include=contactTags,contactLists");
        assertThat(request.including(List.of()).encodedQuery()).isEqualTo("orders%5Bid%5D=ASC");
    }

    private static Page page(String json) {
        return page(json, TAGS, LISTS);
    }

    private static Page page(String json, Include... includes) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            BodyMemory memory = new BodyMemory(Long.MAX_VALUE);
            Body body = Body.read(new ByteArrayInputStream(bytes), memory);
            return Page.of(body, Contents.of("contacts").including(List.of(includes)), 0, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
