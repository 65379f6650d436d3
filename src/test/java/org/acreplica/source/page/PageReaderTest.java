package org.acreplica.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which responses are pages, and the errors for others. */
class PageReaderTest {

    private static final String TOKEN = "secret-key";
    private static final long MEMORY = 1 << 20;

    private final BodyMemory memory = new BodyMemory(MEMORY);
    private final PageReader reader = new PageReader(memory, TOKEN);

    @AfterEach
    void nothingIsLeftInMemory() {
        assertThat(memory.free()).isEqualTo(MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tags':null,'meta':{'total':'0'}}",
                "{'meta':{'total':0},'tags':null}",
                "{'tags':{},'meta':{'total':'0'}}",
                "{'tags':[],'meta':{'total':'0'}}"
            })
    void phpsFormsOfNothingAreAnEmptyList(String json) throws Exception {
        try (Page page = read(200, json)) {
            assertThat(page.isEmpty()).isTrue();
            assertThat(page.total()).isEqualTo(OptionalLong.of(0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tags':null,'meta':{'total':'3'}}",
                "{'tags':null}",
                "{'tags':{}}",
                "{'tags':{'0':{'id':'1'},'total':2}}",
                "{'tags':'none','meta':{'total':'0'}}",
                "{}"
            })
    void nothingElseIs(String json) {
        assertThatThrownBy(() -> read(200, json))
                .hasMessage("tags: page at offset 0: the answer (HTTP 200) has no array 'tags'");
    }

    @Test
    void anObjectWhoseKeysAreNumbersIsTheListOfItsValues() throws Exception {
        try (Page page = read(200, "{'tags':{'0':{'id':'5'},'2':{'id':'3'},'10':{'tag':'x'}}}")) {
            assertThat(page.ids()).containsExactly(5L, 3L);
            assertThat(page.size()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'errors':[{'title':'The server is busy','detail':'Try later'}]} | The server is busy: Try later",
                "{'errors':['Busy']} | Busy",
                "{'errors':'Busy'} | Busy",
                "{'message':'No such thing'} | No such thing",
                "{'result_code':0,'result_message':'Not authorised for secret-key'} | Not authorised for ***"
            })
    void whatAGoodStatusSaysIsInTheMessage(String json, String words) {
        assertThatThrownBy(() -> read(200, json)).hasMessageEndingWith("has no array 'tags', " + words);
    }

    @Test
    void whatAnErrorSaysIsInTheMessage() {
        assertThatThrownBy(() -> read(422, "{'errors':[{'title':'Bad','detail':'offset secret-key'}]}"))
                .hasMessage("tags: page at offset 0 refused (HTTP 422, Bad: offset ***)");
    }

    @ParameterizedTest
    @CsvSource({"403, FORBIDDEN", "404, ABSENT", "401, UNAUTHORISED", "400, TERMINAL", "429, THROTTLED"})
    void aStatusOfActiveCampaignSaysWhatItMeans(int status, Kind kind) {
        assertThat(failure(status, "{'message':'x'}", Map.of()).kind()).isEqualTo(kind);
        assertThat(failure(status, "", Map.of()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void whatComesFromSomethingOnTheWayIsNoWordOfActiveCampaign(int status) {
        assertThat(failure(status, "\n <!DOCTYPE html><html></html>", Map.of()))
                .returns(Kind.TRANSIENT, SourceException::kind)
                .hasMessageContaining("by an intermediary");
        assertThat(failure(status, "{'message':'Forbidden'}", Map.of("CF-Mitigated", "challenge")))
                .returns(Kind.TRANSIENT, SourceException::kind)
                .hasMessageContaining("by an intermediary");
    }

    @Test
    void whatASmallerPageMightNotHaveIsToldFromTheRest() {
        assertThat(failure(504, "<html>", Map.of()).mayBeTooLarge()).isTrue();
        assertThat(failure(500, "{}", Map.of()).mayBeTooLarge()).isTrue();
        assertThat(failure(408, "", Map.of()).mayBeTooLarge()).isTrue();
        assertThat(failure(200, "{'tags':[{'id':'1'},{'id'", Map.of()).mayBeTooLarge())
                .isTrue();
        assertThat(failure(200, "{'tags':[}", Map.of()).mayBeTooLarge()).isFalse();
        assertThat(failure(200, "<html>", Map.of()).mayBeTooLarge()).isFalse();
        assertThat(failure(503, "", Map.of()).mayBeTooLarge()).isFalse();
        assertThat(failure(302, "", Map.of()).mayBeTooLarge()).isFalse();
    }

    private SourceException failure(int status, String json, Map<String, Object> headers) {
        try (Page page = read(status, json, headers)) {
            throw new AssertionError("a page of " + page.size());
        } catch (SourceException e) {
            return e;
        }
    }

    private Page read(int status, String json) throws SourceException {
        return read(status, json, Map.of());
    }

    private Page read(int status, String json, Map<String, Object> headers) throws SourceException {
        try {
            byte[] bytes = json.replace('\'', '"').getBytes(UTF_8);
            Body body = Body.read(new ByteArrayInputStream(bytes), memory);
            PageRequest request = new PageRequest("tags", "tags", "tags", "offset 0", Map.of());
            return reader.read(request, new Response(status, headers), body, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
