package org.acreplica.fake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The objects of an account, a line each in {@code fake/objects.txt}. */
final class Catalogue {

    static final Map<String, ObjectFacts> OBJECTS = read();

    private Catalogue() {}

    static ObjectFacts facts(String table) {
        ObjectFacts facts = OBJECTS.get(table);
        if (facts == null) {
            throw new IllegalArgumentException("no object " + table + "; there are " + OBJECTS.keySet());
        }
        return facts;
    }

    /**
     * @param path    below {@code /api/3/}, and the key of the records; {@code -} for what only stands beside others
     * @param status  of a good answer: the vendor documents 201 for tasks
     * @param firstId the ids of an object begin somewhere, with holes
     * @param rows    of the demo account: a number, or a multiple or part of another object's ({@code contacts/8})
     */
    record ObjectFacts(String table, String path, TotalForm total, int status, long firstId, String rows) {

        boolean served() {
            return !path.equals("-");
        }

        /** Where a record says when it was changed. */
        String changedField() {
            return table.equals("deals") ? "mdate" : "udate";
        }

        /** The number of rows where {@code sizes} does not say it. */
        int size(Map<String, Integer> sizes, boolean demo) {
            if (sizes.containsKey(table)) {
                return sizes.get(table);
            }
            String[] part = rows.split("[*/]");
            if (part.length == 1) {
                return demo ? Integer.parseInt(rows) : 0;
            }
            int other = facts(part[0]).size(sizes, demo);
            int factor = Integer.parseInt(part[1]);
            return rows.contains("*") ? other * factor : other / factor;
        }
    }

    private static Map<String, ObjectFacts> read() {
        Map<String, ObjectFacts> objects = new LinkedHashMap<>();
        for (String line : Words.resource("objects.txt").split("\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] word = line.trim().split(" +");
            TotalForm total = TotalForm.valueOf(word[2]);
            objects.put(
                    word[0],
                    new ObjectFacts(
                            word[0], word[1], total, Integer.parseInt(word[3]), Long.parseLong(word[4]), word[5]));
        }
        return Collections.unmodifiableMap(objects);
    }
}
