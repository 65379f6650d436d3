package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.acreplica.fake.Catalogue.ObjectFacts;
import org.acreplica.fake.Page.Entry;
import org.acreplica.fake.Page.ListForm;

/** The JSON around a page of records: the key, the arrays that stand beside it, and {@code meta}. */
final class Envelope {

    private final FakeOptions options;

    Envelope(FakeOptions options) {
        this.options = options;
    }

    byte[] write(FakeCollection collection, PageQuery query, Page page, List<Beside> besides) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024
                + length(page.entries())
                + besides.stream().mapToInt(beside -> length(beside.rows())).sum());
        text(json, "{");
        besides.stream().filter(beside -> !beside.last()).forEach(beside -> {
            rows(json, beside);
            text(json, ",");
        });
        records(json, collection.blueprint().facts().key(), page, besides);
        besides.stream().filter(Beside::last).forEach(beside -> {
            text(json, ",");
            rows(json, beside);
        });
        String meta = meta(collection, query, page);
        text(json, meta.isEmpty() ? "}" : ",\"meta\":{" + meta + "}}");
        return json.toByteArray();
    }

    private static int length(List<Entry> entries) {
        return entries.stream().mapToInt(entry -> entry.json().length + 1).sum();
    }

    private static void rows(ByteArrayOutputStream json, Beside beside) {
        text(json, "\"" + beside.key() + "\":[");
        for (int i = 0; i < beside.rows().size(); i++) {
            text(json, i == 0 ? "" : ",");
            json.writeBytes(beside.rows().get(i).json());
        }
        text(json, "]");
    }

    private static void records(ByteArrayOutputStream json, String key, Page page, List<Beside> besides) {
        text(json, "\"" + key + "\":");
        boolean map = page.form() == ListForm.MAP && !page.entries().isEmpty();
        if (page.form() == ListForm.NULL) {
            text(json, "null");
            return;
        }
        text(json, map ? "{" : "[");
        for (int i = 0; i < page.entries().size(); i++) {
            text(json, i == 0 ? "" : ",");
            text(json, map ? "\"" + (i == 0 ? 0 : i + 1) + "\":" : "");
            record(json, page.entries().get(i).json(), ids(besides, i));
        }
        text(json, map ? "}" : "]");
    }

    /** The ids go into the record itself; one that is no JSON object stays as it is. */
    private static void record(ByteArrayOutputStream json, byte[] record, String ids) {
        if (ids.isEmpty() || record[record.length - 1] != '}') {
            json.writeBytes(record);
            return;
        }
        json.write(record, 0, record.length - 1);
        text(json, record.length > 2 ? "," : "");
        text(json, ids + "}");
    }

    private static String ids(List<Beside> besides, int record) {
        StringJoiner all = new StringJoiner(",");
        for (Beside beside : besides) {
            if (beside.listed()) {
                StringJoiner ids = new StringJoiner("\",\"", "\"" + beside.key() + "\":[\"", "\"]")
                        .setEmptyValue("\"" + beside.key() + "\":[]");
                beside.ids().get(record).forEach(id -> ids.add(Long.toString(id)));
                all.add(ids.toString());
            }
        }
        return all.toString();
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

    private static void text(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(UTF_8));
    }
}
