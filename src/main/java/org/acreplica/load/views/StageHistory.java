package org.acreplica.load.views;

import java.util.List;

/** The view of the moves of deals between stages. */
final class StageHistory {

    static final String NAME = "deal_stage_history";
    static final List<String> TABLES = List.of("deal_activities", "stages");

    private StageHistory() {}

    static boolean isMadeOf(String object) {
        return TABLES.contains(object);
    }
}
