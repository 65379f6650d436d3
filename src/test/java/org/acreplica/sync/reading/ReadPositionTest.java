package org.acreplica.sync.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.acreplica.source.list.Position;
import org.junit.jupiter.api.Test;

/** Positions as stored in the destination, including those written by another version. */
class ReadPositionTest {

    private static final String BY_AN_OLDER_VERSION =
            "{'startedAt':'2026-01-01T00:00:00Z','seenParts':1,'pages':{'offset':100,'total':300,'lastId':7}}"
                    .replace('\'', '"');

    @Test
    void aPositionOfAnOlderVersionIsReadAsOneOfATotalThatStoodStill() {
        ReadPosition position = ReadPosition.parse(BY_AN_OLDER_VERSION).orElseThrow();

        assertThat(position.pages()).isEqualTo(new Position(100L, 300L, null, 7L, null, null, null));
        assertThat(position.json()).isEqualTo(BY_AN_OLDER_VERSION);
    }

    @Test
    void whatTheTotalDidIsAWord() {
        String shrank = BY_AN_OLDER_VERSION.replace("\"lastId\"", "\"totalHas\":\"shrank\",\"lastId\"");

        assertThat(ReadPosition.parse(shrank).orElseThrow().json()).isEqualTo(shrank);
    }
}
