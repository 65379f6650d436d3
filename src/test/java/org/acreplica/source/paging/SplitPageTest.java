package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.list.Scope;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PassedOver;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SplitPageTest {

    private final SimulatedList list = SimulatedList.ofSize(250);
    private final List<Integer> limits = new ArrayList<>();

    @AfterEach
    void nothingIsLeftInMemory() {
        assertThat(list.memory.free()).isEqualTo(SimulatedList.MEMORY);
    }

    @Test
    void aPageThatIsTooLargeComesInSmallerOnes() throws Exception {
        list.heavy.add(130L);

        Page page = page(100);

        assertThat(page.ids()).containsExactlyElementsOf(ids(101, 200));
        assertThat(page.passedOver()).isEmpty();
        assertThat(limits).containsExactly(100, 50, 25, 25, 50);
        page.close();
    }

    @Test
    void oneRecordThatCannotBeHadIsPassedOver() throws Exception {
        list.poisonous.add(120L);

        Page page = page(100);

        assertThat(page.size()).isEqualTo(100);
        assertThat(page.ids()).hasSize(99).doesNotContain(120L);
        assertThat(page.passedOver()).extracting(PassedOver::place).containsExactly("offset 119");
        assertThat(page.failure()).isEmpty();
        page.close();
    }

    @Test
    void aPageByIdGoesOnBehindTheRecordThatIsPassedOver() throws Exception {
        list.poisonous.add(200L);

        Page page = pageAbove(100);

        assertThat(page.ids())
                .containsExactlyElementsOf(
                        ids(101, 201).stream().filter(id -> id != 200).toList());
        assertThat(page.passedOver()).extracting(PassedOver::place).containsExactly("id above 199");
        page.close();
    }

    @Test
    void threeInARowEndThePage() throws Exception {
        list.poisonous.addAll(List.of(121L, 122L, 123L));

        Page page = page(100);

        assertThat(page.ids()).containsExactlyElementsOf(ids(101, 120));
        assertThat(page.passedOver()).isEmpty();
        assertThat(page.failure()).get().extracting(SourceException::kind).isEqualTo(Kind.TRANSIENT);
        page.close();
    }

    @Test
    void aServerThatIsDownForAWhileHasNoBadRecords() throws Exception {
        list.isDown = request -> list.calls <= 9;

        Page page = page(100);

        assertThat(page.ids()).containsExactlyElementsOf(ids(101, 200));
        assertThat(page.passedOver()).isEmpty();
        assertThat(limits).containsExactly(100, 50, 25, 12, 6, 3, 1, 1, 1, 100);
        page.close();
    }

    @Test
    void aRecordThatFailedInAnOutageIsAskedForAgain() throws Exception {
        list.isDown = request -> list.calls <= 7;

        Page page = page(100);

        assertThat(page.ids()).containsExactlyElementsOf(ids(101, 200));
        assertThat(page.passedOver()).isEmpty();
        page.close();
    }

    @Test
    void aServerThatStaysDownFailsThePage() {
        list.isDown = request -> true;

        assertThatThrownBy(() -> page(100)).hasMessage("contacts: page at offset 100 refused (HTTP 504)");

        assertThat(limits).containsExactly(100, 50, 25, 12, 6, 3, 1, 1, 1, 100);
    }

    @Test
    void whatNoSmallerPageMendsIsNotAskedForInSmallerOnes() {
        SourceException refused =
                new SourceException(Kind.FORBIDDEN, "contacts: page at offset 100 refused (HTTP 403)");

        assertThatThrownBy(() -> new SplittingFetch(
                                request -> {
                                    limits.add(100);
                                    throw refused;
                                },
                                requests(),
                                3)
                        .fetch(requests().at(Place.at(100), 0)))
                .isSameAs(refused);

        assertThat(limits).hasSize(1);
    }

    private Page page(long offset) throws SourceException {
        return fetch(requests().at(Place.at(offset), 0));
    }

    private Page pageAbove(long id) throws SourceException {
        return fetch(requests().at(Place.above("id_greater", id), 0));
    }

    private Page fetch(PageRequest request) throws SourceException {
        Fetch counting = asked -> {
            limits.add(Integer.valueOf(asked.query().get("limit")));
            return list.fetch(asked);
        };
        return new SplittingFetch(counting, requests(), 3).fetch(request);
    }

    private static List<Long> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static PageRequests requests() {
        try {
            Map<String, String> words =
                    Map.of("mode", "full", "columns", "id bigint", "order", "orders[id]", "keyset", "id_greater");
            return new PageRequests(ReplicatedObject.of("contacts", words), Scope.ALL, RequestListener.NONE);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
