package org.acreplica.fake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of an account, one line each in {@code fake/objects.txt}. */
final class Catalogue {

    static final Map<String, ObjectFacts> OBJECTS = read();

    private static final Set<String> LIST_EXCLUSION_PARAMETERS = Set.of(
            "limit", "offset", "filters[matchPhrase]", "filters[lists][]", "orders[matchPhrase]", "orders[lists]");

    private Catalogue() {}

    static ObjectFacts facts(String table) {
        ObjectFacts facts = OBJECTS.get(table);
        if (facts == null) {
            throw new IllegalArgumentException("no object " + table + "; there are " + OBJECTS.keySet());
        }
        return facts;
    }

    /**
     * @param path below {@code /api/3/}; {@code -} for objects that only appear next to others
     * @param key of the records in a response
     * @param status of a good response: ActiveCampaign documents 201 for tasks
     * @param firstId the first id
     * @param rows of the demo account: a number, or a multiple of another object's ({@code contacts*0.125})
     * @param orders the fields it can be ordered by
     */
    record ObjectFacts(
            String table,
            String path,
            String key,
            TotalForm total,
            int status,
            long firstId,
            String rows,
            List<String> orders) {

        boolean served() {
            return !path.equals("-");
        }

        /** Whether an unknown parameter is rejected; all objects but one ignore it. */
        boolean refuses(FakeRequest request) {
            return table.equals("list_exclusions")
                    && !LIST_EXCLUSION_PARAMETERS.containsAll(request.query().keySet());
        }

        /** The field with the time of the last change. */
        String changedField() {
            return table.equals("deals") ? "mdate" : "udate";
        }

        /** The number of rows if not in {@code sizes}. */
        int size(Map<String, Integer> sizes, boolean demo) {
            if (sizes.containsKey(table)) {
                return sizes.get(table);
            }
            String[] part = rows.split("\\*");
            if (part.length == 1) {
                return demo ? Integer.parseInt(rows) : 0;
            }
            return (int) (facts(part[0]).size(sizes, demo) * Double.parseDouble(part[1]));
        }
    }

    private static Map<String, ObjectFacts> read() {
        Map<String, ObjectFacts> objects = new LinkedHashMap<>();
        for (String line : Words.resource("objects.txt").split("\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            ObjectFacts facts = read(line.trim().split(" +"));
            objects.put(facts.table(), facts);
        }
        return Collections.unmodifiableMap(objects);
    }

    private static ObjectFacts read(String[] word) {
        String[] path = word[1].split("=");
        return new ObjectFacts(
                word[0],
                path[0],
                path[path.length - 1],
                TotalForm.valueOf(word[2]),
                Integer.parseInt(word[3]),
                Long.parseLong(word[4]),
                word[5],
                word.length == 6 ? List.of() : List.of(word[6].split(",")));
    }
}
