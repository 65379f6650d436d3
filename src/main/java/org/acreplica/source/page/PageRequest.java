package org.acreplica.source.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One GET below {@code /api/3/}.
 *
 * @param object whom it is for, in messages
 * @param recordsKey the key that must hold an array in the answer; null where none is expected
 * @param where the page in words, for messages: {@code offset 1200}
 * @param query the parameters, not encoded
 * @param pagesLeft about how many more pages the object needs, 0 where nobody knows yet; the fewer, the sooner its turn
 */
public record PageRequest(
        String object,
        String path,
        String recordsKey,
        String where,
        Map<String, String> query,
        long pagesLeft,
        RequestListener calls) {

    /** The most records that ActiveCampaign puts on a page. */
    public static final int LIMIT = 100;

    public PageRequest {
        query = new LinkedHashMap<>(query);
    }

    /** The same request, counted by somebody else. */
    public PageRequest countedBy(RequestListener others) {
        return new PageRequest(object, path, recordsKey, where, query, pagesLeft, others);
    }

    /** The query as it stands in a URL; values and the brackets of names are percent-encoded. */
    public String encodedQuery() {
        return query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The page in a message: {@code contacts: page at offset 1200}. */
    public String words() {
        return object + ": page at " + where;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
