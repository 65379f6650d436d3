package org.acreplica.source.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.acreplica.source.request.Contents;
import org.acreplica.source.request.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its records in the order sent, and the totals sent with it. Usually one response; a page that
 * could not be fetched at once is joined from smaller ones, with skipped places in between.
 */
public final class Page implements AutoCloseable {

    private final List<PagePart> parts;
    private final Optional<SourceException> failure;

    private Page(List<PagePart> parts, Optional<SourceException> failure) {
        this.parts = parts;
        this.failure = failure;
    }

    /**
     * @param body closed with the page, or by the caller if this throws
     * @param askedAt when it was requested, by {@link System#nanoTime}
     * @throws MalformedResponseException if it is not a JSON object, is cut off, or lacks the array
     */
    public static Page of(Body body, Contents expected, long askedAt, BodyMemory memory) throws IOException {
        return new Page(List.of(PagePart.Answer.of(body, expected, askedAt, memory)), Optional.empty());
    }

    /** A place whose record could not be fetched. */
    public static Page of(PassedOver place) {
        return new Page(List.of(new PagePart.Gap(place, System.nanoTime())), Optional.empty());
    }

    /**
     * @param pages in list order; owned by this page from now on
     * @param failure what ended the page before it was full; null for none
     */
    public static Page joined(List<Page> pages, @Nullable SourceException failure) {
        return new Page(pages.stream().flatMap(page -> page.parts.stream()).toList(), Optional.ofNullable(failure));
    }

    /** Places in the counted list: records, and skipped places. */
    public int size() {
        return parts.stream().mapToInt(PagePart::size).sum();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** {@code meta.total}; empty if the object has none. */
    public OptionalLong total() {
        return totals().get(0);
    }

    /** The total in each response, at least one. */
    public List<OptionalLong> totals() {
        return answers().map(part -> part.index().total()).toList();
    }

    public List<JsonRecord> records() {
        return answers().flatMap(part -> part.records().stream()).toList();
    }

    public List<PassedOver> passedOver() {
        return partsOf(PagePart.Gap.class).map(PagePart.Gap::place).toList();
    }

    /** Why the list cannot be read beyond this page; usually empty. */
    public Optional<SourceException> failure() {
        return failure;
    }

    /** The included records; the arrays have the order of their keys in the request. */
    public List<JsonRecord> beside() {
        return answers().flatMap(part -> part.beside().stream()).toList();
    }

    /** Whether the record is of the requested object, not an included one. */
    public boolean isOwn(JsonRecord record) {
        for (PagePart part : parts) {
            if (part instanceof PagePart.Answer answer && answer.index().isOwn(record.key())) {
                return true;
            }
        }
        return false;
    }

    /** When it, or the first of its parts, was requested, by {@link System#nanoTime}. */
    public long askedAt() {
        return parts.stream()
                .mapToLong(PagePart::askedAt)
                .reduce((one, next) -> next - one < 0 ? next : one)
                .orElseThrow();
    }

    /**
     * Whether the included records are exactly those that the page's records list. False if they were not requested.
     */
    public boolean ownsWhatItLists(String key) {
        return passedOver().isEmpty() && answers().allMatch(beside(key, SideRecords::matchLists));
    }

    /** Whether the response supports the include, even if by an empty array. */
    public boolean answers(String key) {
        return answers().anyMatch(beside(key, SideRecords::isAnswered));
    }

    /** The keys of the first record; none if the page is empty. */
    public Set<String> fieldsOfFirst() {
        return answers()
                .filter(part -> part.size() > 0)
                .findFirst()
                .map(part -> part.index().fieldsOfFirst())
                .orElse(Set.of());
    }

    /** The ids of the included records; records without an id are left out. */
    public LongStream idsBeside(String key) {
        return answers()
                .map(part -> part.index().beside().get(key))
                .flatMapToLong(records -> records == null ? LongStream.empty() : records.ids());
    }

    /** The ids of the records; records without an id are left out. */
    public LongStream ids() {
        return ids(PageIndex::entries);
    }

    /** The ids of the counted records, usually the same; records without an id are left out. */
    public LongStream countedIds() {
        return ids(PageIndex::counted);
    }

    /** The id of the first record; null if it has none or was skipped, or if the page is empty. */
    public @Nullable Long firstId() {
        return id(withRecords().findFirst(), part -> 0);
    }

    /** The id of the last record; null if it has none or was skipped, or if the page is empty. */
    public @Nullable Long lastId() {
        return id(withRecords().reduce((one, next) -> next), part -> part.size() - 1);
    }

    public long length() {
        return answers().mapToLong(part -> part.body().length()).sum();
    }

    /** Releases the memory or the file of the response; its records can no longer be read. */
    @Override
    public void close() {
        answers().forEach(part -> part.body().close());
    }

    private LongStream ids(Function<PageIndex, List<PageIndex.Entry>> list) {
        return answers()
                .flatMap(part -> list.apply(part.index()).stream())
                .map(PageIndex.Entry::id)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong);
    }

    private Stream<PagePart.Answer> answers() {
        return partsOf(PagePart.Answer.class);
    }

    private <P extends PagePart> Stream<P> partsOf(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Stream<PagePart> withRecords() {
        return parts.stream().filter(part -> part.size() > 0);
    }

    private static Predicate<PagePart.Answer> beside(String key, Predicate<SideRecords> condition) {
        return part -> {
            SideRecords records = part.index().beside().get(key);
            return records != null && condition.test(records);
        };
    }

    private static @Nullable Long id(Optional<PagePart> part, Function<PagePart, Integer> place) {
        OptionalLong id = part.map(some -> some.idAt(place.apply(some))).orElse(OptionalLong.empty());
        return id.isPresent() ? id.getAsLong() : null;
    }
}
