package org.acreplica.source.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PassedOver;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.Tries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page that cannot be fetched at once, fetched in smaller pages. What fails is split again, down to a single record;
 * a record that still fails is skipped, unless it can be fetched after the ones that follow it. After three failing
 * records in a row, the list counts as unreadable from there.
 */
final class SplitPage {

    private static final Logger LOG = LoggerFactory.getLogger(SplitPage.class);

    private static final int[] SIZES = {50, 25, 12, 6, 3, 1};
    private static final Tries TWO = Tries.upTo(2);
    private static final int MOST_IN_A_ROW = 3;

    private final Fetch fetch;
    private final PageRequests requests;
    private final PageRequest whole;
    private final Optional<Tries> rest;
    private final List<Piece> pieces = new ArrayList<>();
    private int inARow;
    private @Nullable SourceException end;

    private record Piece(Place place, Page page) {

        boolean isPassedOver() {
            return !page.passedOver().isEmpty();
        }
    }

    private sealed interface Answer {}

    private record Came(Page page) implements Answer {}

    private record Failed(SourceException why) implements Answer {}

    /** @param rest attempts with longer pauses, before the list is given up; empty for none */
    SplitPage(Fetch fetch, PageRequests requests, PageRequest whole, Optional<Tries> rest) {
        this.fetch = fetch;
        this.requests = requests;
        this.whole = whole;
        this.rest = rest;
    }

    /**
     * Empty if nothing could be fetched.
     *
     * @throws SourceException for failures that are not transient
     */
    Optional<Page> fetch() throws SourceException {
        LOG.debug("{}: failed half its attempts; trying smaller pages", whole.words());
        try {
            Place behind = cover(requests.placeOf(whole), PageRequest.LIMIT, 0);
            if (requests.allowRanges()) {
                endWithAnId(behind);
            }
            if (end == null) {
                askAgainForPassedOver();
            }
        } catch (SourceException | RuntimeException e) {
            pieces.forEach(piece -> piece.page().close());
            if (e instanceof SourceException failure && failure.kind() == SourceException.Kind.TRANSIENT) {
                return Optional.empty();
            }
            throw e;
        }
        return nothingCame()
                ? Optional.empty()
                : Optional.of(Page.joined(pieces.stream().map(Piece::page).toList(), end));
    }

    /** @return the place after it; null if the list ends before it, or cannot be read that far */
    private @Nullable Place cover(Place from, int records, int level) throws SourceException {
        Place place = from;
        for (int left = records; left > 0 && place != null; ) {
            int size = Math.min(SIZES[level], left);
            Answer answer = ask(place, size, TWO);
            int brought = answer instanceof Came came ? came.page().size() : 0;
            left -= Math.max(size, brought);
            place = answer instanceof Failed && size > 1 ? cover(place, size, level + 1) : next(place, answer, size);
        }
        return place;
    }

    /** If the next page is found by the last id, no page may end with a place without an id. */
    private void endWithAnId(@Nullable Place behind) throws SourceException {
        Place place = behind;
        while (place != null && pieces.get(pieces.size() - 1).isPassedOver()) {
            place = next(place, ask(place, 1, TWO), 1);
        }
    }

    /** @return the place after it, as {@link #cover} does */
    private @Nullable Place next(Place place, Answer answer, int size) throws SourceException {
        return answer instanceof Came came ? take(place, came.page(), size) : passOver(place, ((Failed) answer).why());
    }

    private @Nullable Place take(Place place, Page page, int size) {
        pieces.add(new Piece(place, page));
        inARow = 0;
        return page.size() < size ? null : place.behind(page);
    }

    private @Nullable Place passOver(Place place, SourceException why) throws SourceException {
        pieces.add(new Piece(place, Page.of(new PassedOver(place.toString(), why.getMessage()))));
        inARow++;
        return inARow < MOST_IN_A_ROW || comesAfterAll() ? place.behind(1) : giveUp(why);
    }

    /** Whether the server was only down: the first of several failing records is retried as often as a page. */
    private boolean comesAfterAll() throws SourceException {
        int first = pieces.size() - MOST_IN_A_ROW;
        if (rest.isEmpty() || nothingCame()) {
            return false;
        }
        Place place = pieces.get(first).place();
        Answer answer = ask(place, 1, rest.get());
        if (answer instanceof Came came) {
            pieces.set(first, new Piece(place, came.page()));
            inARow--;
            return true;
        }
        return false;
    }

    private @Nullable Place giveUp(SourceException why) {
        pieces.subList(pieces.size() - MOST_IN_A_ROW, pieces.size()).clear();
        end = why;
        return null;
    }

    private void askAgainForPassedOver() throws SourceException {
        for (int i = 0; i < pieces.size(); i++) {
            Place place = pieces.get(i).place();
            if (pieces.get(i).isPassedOver()) {
                Answer answer = ask(place, 1, TWO);
                if (answer instanceof Came came) {
                    pieces.set(i, new Piece(place, came.page()));
                } else {
                    LOG.warn(
                            "{}: the record at {} cannot be fetched but its neighbours can; skipped",
                            whole.object(),
                            place);
                }
            }
        }
    }

    private boolean nothingCame() {
        return pieces.stream().allMatch(Piece::isPassedOver);
    }

    /** @throws SourceException for failures that a smaller page would not fix */
    private Answer ask(Place place, int size, Tries tries) throws SourceException {
        try {
            return new Came(fetch.fetch(requests.part(whole, place, size).tried(tries)));
        } catch (SourceException e) {
            if (!e.mayBeTooLarge()) {
                throw e;
            }
            return new Failed(e);
        }
    }
}
