package org.acreplica.source.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.acreplica.source.page.Body;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.Contents;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;

/** The list of one object behind an API, in memory: served like ActiveCampaign, or worse. Rows are ids. */
final class SimulatedList {

    enum Total {
        TEXT,
        NUMBER,
        ABSENT
    }

    /** A row without an id. */
    static final long NONE = -1;

    static final long MEMORY = 1 << 30;

    final BodyMemory memory = new BodyMemory(MEMORY);
    final List<Long> rows = new ArrayList<>();
    final Set<Long> hidden = new HashSet<>();
    Total total = Total.TEXT;
    LongUnaryOperator saidTotal = n -> n;
    int mostOnAPage = PageRequest.LIMIT;
    Predicate<PageRequest> answersNothingTo = request -> false;
    boolean ignoresLimit;
    boolean ignoresOffset;
    boolean ignoresKeyset;
    boolean countsTheRest = true;

    /** Ids of records that make their page fail. */
    final Set<Long> poisonous = new HashSet<>();

    /** The most records on a page that contains one of {@link #heavy}. */
    int mostBesideHeavy = 25;

    final Set<Long> heavy = new HashSet<>();
    Predicate<PageRequest> isDown = request -> false;
    int calls;

    static SimulatedList of(LongStream ids) {
        SimulatedList list = new SimulatedList();
        ids.forEach(list.rows::add);
        return list;
    }

    static SimulatedList ofSize(int rows) {
        return of(LongStream.rangeClosed(1, rows));
    }

    /** Requests once, without retries. */
    Page fetch(PageRequest request) throws SourceException {
        Page page = answer(request);
        long limit = Long.parseLong(request.query().get("limit"));
        boolean bad = page.ids().anyMatch(poisonous::contains)
                || limit > mostBesideHeavy && page.ids().anyMatch(heavy::contains);
        if (bad || isDown.test(request)) {
            page.close();
            throw SourceException.perhapsTooLarge(request.words() + " refused (HTTP 504)", null);
        }
        return page;
    }

    Page answer(PageRequest request) {
        calls++;
        List<Long> shown = rows;
        if (request.query().containsKey("id_greater") && !ignoresKeyset) {
            long after = Long.parseLong(request.query().get("id_greater"));
            int first = 0;
            while (first < rows.size() && rows.get(first) <= after) {
                first++;
            }
            while (first > 0 && rows.get(first - 1) == NONE) {
                first--;
            }
            shown = rows.subList(first, rows.size());
        }
        long offset = ignoresOffset ? 0 : Long.parseLong(request.query().getOrDefault("offset", "0"));
        int from = (int) Math.min(offset, shown.size());
        int limit = Integer.parseInt(request.query().get("limit"));
        int size = ignoresLimit ? Integer.MAX_VALUE : Math.min(limit, mostOnAPage);
        List<Long> page = shown.subList(from, (int) Math.min((long) from + size, shown.size()));
        page = answersNothingTo.test(request) ? List.of() : page;
        return page(page, saidTotal.applyAsLong(countsTheRest ? shown.size() : rows.size()));
    }

    Set<Long> ids() {
        Set<Long> ids = new HashSet<>(rows);
        ids.remove(NONE);
        ids.removeAll(hidden);
        return ids;
    }

    private Page page(List<Long> ids, long said) {
        String records = ids.stream()
                .filter(id -> !hidden.contains(id))
                .map(id -> id == NONE ? "{}" : "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        String meta = switch (total) {
            case TEXT -> "{\"total\":\"" + said + "\"}";
            case NUMBER -> "{\"total\":" + said + "}";
            case ABSENT -> "{}";
        };
        return page("{\"contacts\":[" + records + "],\"meta\":" + meta + "}");
    }

    private Page page(String json) {
        try {
            Body body = Body.read(new ByteArrayInputStream(json.getBytes(UTF_8)), memory);
            return Page.of(body, Contents.of("contacts"), 0, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
