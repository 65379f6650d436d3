package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** One answer that is whole: its records in the order sent, and what it says of the total. */
public final class Page implements AutoCloseable {

    private final Body body;
    private final PageIndex index;

    private Page(Body body, PageIndex index) {
        this.body = body;
        this.index = index;
    }

    /**
     * A body that does not parse as sent is read once more, repaired: bytes that are no UTF-8, and unpaired surrogates
     * in field names, become U+FFFD.
     *
     * @param body closed with the page, or by the caller when this throws
     * @param recordsKey null where the response is only to be checked
     * @param includes what else was asked for: missing, it is no error
     * @throws MalformedResponseException for what is no JSON object, is cut short, or lacks the array
     */
    public static Page of(Body body, String recordsKey, List<Include> includes, BodyMemory memory) throws IOException {
        try {
            return new Page(body, PageIndex.of(body, recordsKey, includes));
        } catch (JsonProcessingException | MalformedResponseException e) {
            Body repaired = repaired(body, memory);
            try {
                return new Page(repaired, PageIndex.of(repaired, recordsKey, includes));
            } catch (IOException | RuntimeException stillBroken) {
                repaired.close();
                throw stillBroken;
            }
        }
    }

    private static Body repaired(Body body, BodyMemory memory) throws IOException {
        try (body;
                Reader text = new RepairedNames(new InputStreamReader(body.stream(), StandardCharsets.UTF_8))) {
            return Body.read(new Utf8InputStream(text), memory);
        }
    }

    public int size() {
        return index.entries().size();
    }

    public boolean isEmpty() {
        return index.entries().isEmpty();
    }

    /** {@code meta.total}; empty where the object has none. */
    public OptionalLong total() {
        return index.total();
    }

    public List<JsonRecord> records() {
        return index.entries().stream()
                .map(entry -> new JsonRecord(body, index.recordsKey(), entry))
                .toList();
    }

    /** What was asked for beside the page, the arrays in the order of their keys in the request. */
    public List<JsonRecord> beside() {
        return index.beside().values().stream()
                .flatMap(records -> records.in(body).stream())
                .toList();
    }

    /** Whether the records of the page own exactly those beside it that they list. False for what was not asked for. */
    public boolean ownsWhatItLists(String key) {
        SideRecords records = index.beside().get(key);
        return records != null && records.matchLists();
    }

    /** Whether the response shows that it knows the include, be it by an empty array. */
    public boolean answers(String key) {
        SideRecords records = index.beside().get(key);
        return records != null && records.isAnswered();
    }

    /** The ids of the records beside the page that have one. */
    public LongStream idsBeside(String key) {
        SideRecords records = index.beside().get(key);
        return records == null ? LongStream.empty() : records.ids();
    }

    /** The ids of those records that have one. */
    public LongStream ids() {
        return index.entries().stream()
                .map(PageIndex.Entry::id)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong);
    }

    /** The id of the first record; null where that has none, or where there is no record. */
    public Long firstId() {
        return idAt(0);
    }

    /** The id of the last record; null where that has none, or where there is no record. */
    public Long lastId() {
        return idAt(size() - 1);
    }

    /** Bytes of the answer. */
    public long length() {
        return body.length();
    }

    /** Gives the memory or the file of the answer back; its records can not be read any more. */
    @Override
    public void close() {
        body.close();
    }

    private Long idAt(int index) {
        OptionalLong id = isEmpty()
                ? OptionalLong.empty()
                : this.index.entries().get(index).id();
        return id.isPresent() ? id.getAsLong() : null;
    }
}
