package org.acreplica.fake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which record owns a record, and whether it is sent next to a page of owners.
 *
 * @param owners table
 * @param children table; no table is in two relations
 * @param field of the child, with the owner's id
 * @param key of the array next to the page; null if there is none
 * @param onRequest only sent if the parameter {@code include} names the key; each owner then lists the ids of its own
 */
record Relation(
        String owners,
        String children,
        String field,
        @Nullable String key,
        boolean onRequest) {

    static final List<Relation> ALL = List.of(
            beside("contacts", "score_values", "contact", "scoreValues"),
            onRequest("contacts", "contact_custom_field_values", "contact"),
            onRequest("contacts", "contact_tags", "contact"),
            onRequest("contacts", "contact_lists", "contact"),
            onRequest("contacts", "contact_automations", "contact"),
            beside("contact_custom_fields", "contact_custom_field_options", "field", "fieldOptions"),
            beside("contact_custom_fields", "contact_custom_field_lists", "field", "fieldRels"),
            beside("pipelines", "stages", "group", "dealStages"),
            new Relation("deals", "deal_activities", "deal", null, false));

    static List<Relation> of(String owners) {
        return ALL.stream().filter(relation -> relation.owners().equals(owners)).toList();
    }

    private static Relation beside(String owners, String children, String field, String key) {
        return new Relation(owners, children, field, key, false);
    }

    private static Relation onRequest(String owners, String children, String field) {
        return new Relation(owners, children, field, Catalogue.facts(children).key(), true);
    }
}
