package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** JSON parser settings: lenient where a strict parser would lose a record, bounded where a response could do harm. */
final class Json {

    /** Records nested deeper than this are rejected; SQLite's own limit is 1,000. */
    private static final int DEEPEST_RECORD = 500;

    private static final int DEEPEST_PAGE = 100_000;

    /** Records with a longer key are rejected; the page around them is read. */
    private static final int LONGEST_NAME = 1_000_000;

    /** Finds the records of a page; skips strings without keeping them. */
    static final JsonFactory PAGES = factory(DEEPEST_PAGE, Integer.MAX_VALUE);

    /** Reads one record whose size has been checked. */
    static final JsonFactory RECORDS = factory(DEEPEST_RECORD, LONGEST_NAME);

    private Json() {}

    private static JsonFactory factory(int deepest, int longestName) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(longestName)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }
}
