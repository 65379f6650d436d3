package org.acreplica.source.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.list.Position.Range;
import org.junit.jupiter.api.Test;

class PositionTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void itIsTheSameAfterItWasStored() throws Exception {
        Position offset = new Position(200L, 450L, Change.SHRANK, 7L, null, 2L, 1L);
        Position ranges = ranges(100, 900);

        assertThat(mapper.readValue(mapper.writeValueAsString(offset), Position.class))
                .isEqualTo(offset);
        assertThat(mapper.readValue(mapper.writeValueAsString(ranges), Position.class))
                .isEqualTo(ranges);
    }

    @Test
    void oneOfAnOlderVersionPassedOverNothing() throws Exception {
        assertThat(mapper.readValue("{\"offset\":100,\"total\":300,\"lastId\":7}", Position.class))
                .isEqualTo(new Position(100L, 300L, null, 7L, null, null, null));
    }

    @Test
    void thePlaceIsWhereReadingContinuesWhateverIsSaidOfIt() {
        assertThat(new Position(200L, 450L, null, 7L, null, null, null)
                        .isSamePlaceAs(new Position(200L, 451L, Change.CHANGED, 8L, null, 1L, null)))
                .isTrue();
        assertThat(new Position(200L, 450L, null, 7L, null, null, null)
                        .isSamePlaceAs(new Position(201L, 450L, null, 7L, null, null, null)))
                .isFalse();
        assertThat(ranges(100, 900).isSamePlaceAs(ranges(100, 900))).isTrue();
        assertThat(ranges(100, 900).isSamePlaceAs(ranges(100, 901))).isFalse();
    }

    private static Position ranges(long first, long second) {
        return new Position(
                null,
                6_000L,
                null,
                null,
                List.of(new Range(100, first, 800L, 500), new Range(900, second, null, 500)),
                null,
                null);
    }
}
