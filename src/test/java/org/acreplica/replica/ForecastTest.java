package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.model.object.FactException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.replica.Forecast.Cost;
import org.acreplica.source.Probe;
import org.acreplica.source.request.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What replicating will cost. */
class ForecastTest {

    private static final ReplicatedObject TAGS = object("tags", Map.of("mode", "full"));
    private static final ReplicatedObject CONTACTS =
            object("contacts", Map.of("mode", "incremental", "cursorField", "at", "filterParam", "updated"));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "100, 1", "101, 2", "4321, 44"})
    void aTableWhoseTotalIsKnownTakesACallPerHundredRows(long rows, long calls) {
        Cost cost = Cost.of(probe(TAGS, rows), OptionalLong.empty());

        assertThat(cost.rows()).hasValue(rows);
        assertThat(cost.historyCalls()).isEqualTo(calls);
        assertThat(cost.usualCalls()).isEqualTo(calls);
        assertThat(cost.nextCalls()).isEqualTo(calls);
        assertThat(cost.usualIsLeast()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, 2", "0, 1", "100, 2", "101, 3"},
            nullValues = "null")
    void oneWhoseTotalIsNotSaidTakesOneMoreByTheRowsOfItsTable(Long rows, long calls) {
        OptionalLong table = rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
        Cost cost = Cost.of(new Probe(TAGS, Optional.empty(), OptionalLong.empty(), false, Set.of(), null), table);

        assertThat(cost.rows()).isEqualTo(table);
        assertThat(cost.historyCalls()).isEqualTo(calls);
    }

    @Test
    void oneThatIsEmptyTakesOneWhateverItsTableHolds() {
        Cost cost = Cost.of(
                new Probe(TAGS, Optional.empty(), OptionalLong.empty(), true, Set.of(), null), OptionalLong.of(4_321));

        assertThat(cost.rows()).hasValue(0);
        assertThat(cost.historyCalls()).isEqualTo(1);
    }

    @Test
    void whatIsReadByWhatChangedTakesThatManyCallsOnceHistoryIsThere() {
        Probe changed =
                new Probe(CONTACTS, Optional.of(LocalDate.of(2026, 9, 1)), OptionalLong.of(250), false, Set.of(), null);
        Cost cost = Cost.of(changed, OptionalLong.of(10_000));

        assertThat(cost.rows()).hasValue(10_000);
        assertThat(cost.historyCalls()).isEqualTo(100);
        assertThat(cost.usualCalls()).isEqualTo(3);
        assertThat(cost.nextCalls()).isEqualTo(3);
        assertThat(cost.usualIsLeast()).isFalse();
    }

    @Test
    void beforeThatAUsualRunIsGuessedAtOneCallAndTheNextReadsHistory() {
        Cost cost = Cost.of(probe(CONTACTS, 10_000), OptionalLong.empty());

        assertThat(cost.usualCalls()).isEqualTo(1);
        assertThat(cost.usualIsLeast()).isTrue();
        assertThat(cost.nextCalls()).isEqualTo(100);
    }

    @Test
    void whatCannotBeReadCostsNothing() {
        SourceException refused = new SourceException(SourceException.Kind.FORBIDDEN, "tags: not permitted");
        Cost cost = Cost.of(
                new Probe(TAGS, Optional.empty(), OptionalLong.empty(), false, Set.of(), refused),
                OptionalLong.of(4_321));

        assertThat(cost.error()).contains("tags: not permitted");
        assertThat(cost.historyCalls() + cost.usualCalls() + cost.nextCalls()).isZero();
    }

    @Test
    void pagesOfWhatIsBesideOthersAreCountedByThoseAndItsRowsByItsTable() {
        ReplicatedObject options =
                object("options", Map.of("mode", "full", "recordsKey", "fieldOptions", "countedBy", "fields"));

        Cost cost = Cost.of(probe(options, 250), OptionalLong.of(180));

        assertThat(cost.historyCalls()).isEqualTo(3);
        assertThat(cost.rows()).hasValue(180);
        assertThat(Cost.of(probe(options, 250), OptionalLong.empty()).rows()).isEmpty();
        assertThat(Cost.of(probe(options, 0), OptionalLong.empty()).rows()).hasValue(0);
    }

    @Test
    void theCallsOfAllObjectsAndTheFirstOneTakeTheTimeOfTheBudget() {
        Forecast forecast = forecast(1_000, 500);

        assertThat(forecast.historyCalls()).isEqualTo(1 + 10 + 5);
        assertThat(forecast.usualCalls()).isEqualTo(10 + 1);
        assertThat(forecast.nextCalls()).isEqualTo(1 + 10 + 5);
        assertThat(forecast.timeFor(10)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theShareOfADayCountsEachObjectAsOftenAsItIsReplicated() {
        Forecast forecast = forecast(1_000, 500);

        long calls = forecast.callsPerDay(name -> Duration.ofHours(name.equals("tags") ? 6 : 1));

        assertThat(calls).isEqualTo(4 * 10 + 24);
        assertThat(forecast.shareOfDay(432_000)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"100, PT30M", "900000, PT30M", "900001, PT1H", "1800100, PT2H", "43200000, PT24H", "43300000, null"
            },
            nullValues = "null")
    void theLeastFrequencyThatFitsLeavesTimeForAUsualRun(long tags, Duration frequency) {
        Forecast forecast =
                new Forecast(List.of(Cost.of(probe(TAGS, tags), OptionalLong.empty())), Duration.ofMillis(200));

        assertThat(forecast.leastFrequency()).isEqualTo(Optional.ofNullable(frequency));
    }

    private static Forecast forecast(long tags, long contacts) {
        return new Forecast(
                List.of(
                        Cost.of(probe(TAGS, tags), OptionalLong.empty()),
                        Cost.of(probe(CONTACTS, contacts), OptionalLong.empty())),
                Duration.ofMillis(200));
    }

    private static Probe probe(ReplicatedObject object, long total) {
        return new Probe(object, Optional.empty(), OptionalLong.of(total), total == 0, Set.of(), null);
    }

    private static ReplicatedObject object(String name, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put("columns", "id bigint\nat timestamptz");
        try {
            return ReplicatedObject.of(name, all);
        } catch (FactException e) {
            throw new AssertionError(e);
        }
    }
}
