package org.acreplica.source.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One GET below {@code /api/3/}.
 *
 * @param object for messages
 * @param contents the expected contents of the response
 * @param where the page in words, for messages: {@code offset 1200}
 * @param query the parameters, not encoded
 * @param tries how often to try
 * @param pagesLeft approximate number of pages that the object needs, 0 if unknown, one less if others wait for it;
 *     the fewer, the sooner its turn
 * @param listener notified of each request sent for it
 */
public record PageRequest(
        String object,
        String path,
        Contents contents,
        String where,
        Map<String, String> query,
        Tries tries,
        long pagesLeft,
        RequestListener listener) {

    /** The maximum page size of ActiveCampaign. */
    public static final int LIMIT = 100;

    public PageRequest {
        query = new LinkedHashMap<>(query);
    }

    /** A page without included records or listener, of an object that needs no further page. */
    public PageRequest(String object, String path, String recordsKey, String where, Map<String, String> query) {
        this(object, path, Contents.of(recordsKey), where, query, Tries.ALL, 0, RequestListener.NONE);
    }

    /** The same page with included records. */
    public PageRequest including(List<Include> others) {
        return new PageRequest(object, path, contents.including(others), where, query, tries, pagesLeft, listener);
    }

    public PageRequest withoutIncludes() {
        return including(List.of());
    }

    /** The same request, with pages counted by the records under another key. */
    public PageRequest countedBy(String key) {
        return new PageRequest(object, path, contents.countedBy(key), where, query, tries, pagesLeft, listener);
    }

    /** The same request, reported to another listener. */
    public PageRequest reportingTo(RequestListener others) {
        return new PageRequest(object, path, contents, where, query, tries, pagesLeft, others);
    }

    /** The same request, for an object that needs about this many more pages. */
    public PageRequest withPagesLeft(long pages) {
        return new PageRequest(object, path, contents, where, query, tries, pages, listener);
    }

    /** The same request, before those of equal length: other objects wait for the answer. */
    public PageRequest awaitedByOthers() {
        return withPagesLeft(pagesLeft - 1);
    }

    public PageRequest tried(Tries others) {
        return new PageRequest(object, path, contents, where, query, others, pagesLeft, listener);
    }

    /** The same request for another place in the list. */
    public PageRequest at(String otherWhere, Map<String, String> otherQuery) {
        return new PageRequest(object, path, contents, otherWhere, otherQuery, tries, pagesLeft, listener);
    }

    /**
     * The query in URL form; values and the brackets in names are percent-encoded, the commas between includes are not.
     */
    public String encodedQuery() {
        String parameters = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String keys = contents.includes().stream()
                .map(include -> encoded(include.key()))
                .collect(Collectors.joining(","));
        return parameters + (keys.isEmpty() ? "" : (parameters.isEmpty() ? "" : "&") + "include=" + keys);
    }

    /** The page in a message: {@code contacts: page at offset 1200}. */
    public String words() {
        return object + ": page at " + where;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
