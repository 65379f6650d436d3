package org.acreplica.fake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.acreplica.fake.Catalogue.ObjectFacts;
import org.acreplica.fake.Page.ListForm;

/** The JSON around a page of records: the key, the arrays next to it, and {@code meta}. */
final class Envelope {

    private static final byte[] COMMA = {','};
    private static final byte[] NOTHING = {};

    private final FakeOptions options;

    Envelope(FakeOptions options) {
        this.options = options;
    }

    Body write(FakeCollection collection, PageQuery query, Page page, List<Beside> besides) {
        Body json = new Body().add("{");
        besides.stream().filter(beside -> !beside.last()).forEach(beside -> {
            rows(json, beside);
            json.add(",");
        });
        records(json, collection.blueprint().facts().key(), page, besides);
        besides.stream().filter(Beside::last).forEach(beside -> {
            json.add(",");
            rows(json, beside);
        });
        String meta = meta(collection, query, page);
        return json.add(meta.isEmpty() ? "}" : ",\"meta\":{" + meta + "}}");
    }

    private static void rows(Body json, Beside beside) {
        json.add("\"" + beside.key() + "\":[");
        for (int i = 0; i < beside.rows().size(); i++) {
            json.add(i == 0 ? NOTHING : COMMA).add(beside.rows().get(i).json());
        }
        json.add("]");
    }

    private static void records(Body json, String key, Page page, List<Beside> besides) {
        json.add("\"" + key + "\":");
        if (page.form() == ListForm.NULL) {
            json.add("null");
            return;
        }
        boolean map = page.form() == ListForm.MAP && !page.entries().isEmpty();
        json.add(map ? "{" : "[");
        for (int i = 0; i < page.entries().size(); i++) {
            json.add(i == 0 ? NOTHING : COMMA);
            json.add(map ? "\"" + (i == 0 ? 0 : i + 1) + "\":" : "");
            record(json, page.entries().get(i).json(), ids(besides, i));
        }
        json.add(map ? "}" : "]");
    }

    /** The ids go into the record itself; a record that is not a JSON object is not changed. */
    private static void record(Body json, byte[] record, String ids) {
        if (ids.isEmpty() || record[record.length - 1] != '}') {
            json.add(record);
            return;
        }
        json.add(Arrays.copyOf(record, record.length - 1));
        json.add(record.length > 2 ? COMMA : NOTHING).add(ids).add("}");
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

    /** Sums of the page only; ActiveCampaign's are documented as sums of all matches. */
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
}
