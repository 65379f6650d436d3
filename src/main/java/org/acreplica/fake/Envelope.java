package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.acreplica.fake.Catalogue.ObjectFacts;

/** The JSON around a page of records: the key, the arrays that stand beside it, and {@code meta}. */
final class Envelope {

    private static final Map<String, List<Sibling>> SIBLINGS = Map.of(
            "contacts", List.of(new Sibling("scoreValues", "score_values", "scoreValues", true)),
            "contact_custom_fields",
                    List.of(
                            new Sibling("fieldOptions", "field_options", "options", true),
                            new Sibling("fieldRels", "field_rels", "relations", true)),
            "pipelines", List.of(new Sibling("dealStages", "stages", "stages", false)));
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, FakeCollection> collections;
    private final FakeOptions options;

    Envelope(Map<String, FakeCollection> collections, FakeOptions options) {
        this.collections = collections;
        this.options = options;
    }

    /** An array of the records whose ids {@code field} of the page's records lists. */
    private record Sibling(String key, String table, String field, boolean before) {}

    byte[] write(FakeCollection collection, PageQuery query, Page page) {
        ObjectFacts facts = collection.blueprint().facts();
        List<Sibling> siblings = SIBLINGS.getOrDefault(facts.table(), List.of());
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024
                + page.entries().stream().mapToInt(e -> e.json().length + 1).sum());
        text(json, "{");
        siblings.stream().filter(Sibling::before).forEach(sibling -> {
            array(json, sibling.key(), siblings(collection, sibling, page));
            text(json, ",");
        });
        array(json, facts.path(), page.entries().stream().map(Page.Entry::json).toList());
        siblings.stream().filter(sibling -> !sibling.before()).forEach(sibling -> {
            text(json, ",");
            array(json, sibling.key(), siblings(collection, sibling, page));
        });
        String meta = meta(collection, query, page);
        text(json, meta.isEmpty() ? "}" : ",\"meta\":{" + meta + "}}");
        return json.toByteArray();
    }

    private List<byte[]> siblings(FakeCollection collection, Sibling sibling, Page page) {
        FakeCollection from = collections.get(sibling.table());
        List<byte[]> records = new ArrayList<>();
        for (Page.Entry entry : page.entries()) {
            String ids = collection.text(entry.id(), sibling.field());
            if (ids != null && !ids.equals("[]")) {
                NUMBER.matcher(ids)
                        .results()
                        .map(id -> from.find(Long.parseLong(id.group())))
                        .flatMap(Optional::stream)
                        .forEach(records::add);
            }
        }
        return records;
    }

    private String meta(FakeCollection collection, PageQuery query, Page page) {
        ObjectFacts facts = collection.blueprint().facts();
        long total = options.lies.getOrDefault(facts.table(), n -> n).applyAsLong(page.total());
        String extra = extra(collection, query, page);
        String comma = extra.isEmpty() ? "" : ",";
        return switch (options.totals.getOrDefault(facts.table(), facts.total())) {
            case STRING -> "\"total\":\"" + total + "\"" + comma + extra;
            case NUMBER -> extra + comma + "\"total\":" + total;
            case ABSENT -> extra;
        };
    }

    private static String extra(FakeCollection collection, PageQuery query, Page page) {
        return switch (collection.blueprint().facts().table()) {
            case "automations" ->
                "\"starts\":[{\"id\":\"21\",\"series\":\"11\",\"type\":\"subscribe\"}],"
                        + "\"filtered\":false,\"smsLogs\":[]";
            case "contacts" ->
                "\"sortable\":true,\"page_input\":{\"segmentid\":null,\"formid\":0,\"listid\":0,\"tagid\":0,\"limit\":"
                        + query.limit() + ",\"offset\":" + query.offset()
                        + ",\"search\":null,\"sort\":null,\"seriesid\":0,\"waitid\":0,\"status\":-1,\"forceQuery\":0,"
                        + "\"cacheid\":\"5be1f00dcafe0123456789abcdef0042\"}";
            case "deals" -> "\"currencies\":" + currencies(collection, page);
            default -> "";
        };
    }

    /** Sums of the page only; the vendor's are said to be of all that matches. */
    private static String currencies(FakeCollection deals, Page page) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Page.Entry deal : page.entries()) {
            String currency = deals.text(deal.id(), "currency");
            String value = deals.text(deal.id(), "value");
            if (currency != null && value != null && value.matches("\\d{1,15}")) {
                long[] sum = sums.computeIfAbsent(currency.toUpperCase(Locale.ROOT), name -> new long[2]);
                sum[0]++;
                sum[1] += Long.parseLong(value);
            }
        }
        StringBuilder json = new StringBuilder("{");
        sums.forEach((currency, sum) -> json.append(json.length() == 1 ? "" : ",")
                .append(String.format(
                        "\"%1$s\":{\"currency\":\"%1$s\",\"total\":\"%2$d\",\"value\":\"%3$d\"}",
                        currency, sum[0], sum[1])));
        return json.append('}').toString();
    }

    private static void array(ByteArrayOutputStream json, String key, List<byte[]> records) {
        text(json, "\"" + key + "\":[");
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(records.get(i));
        }
        json.write(']');
    }

    private static void text(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(UTF_8));
    }
}
