package org.acreplica.load.views;

import java.util.List;

/** The view of the moves of deals between stages. */
final class StageHistory {

    static final String NAME = "deal_stage_history";
    static final List<String> TABLES = List.of("deal_activities", "stages");

    static final List<String> COLUMNS =
            List.of("deal", "from_stage", "to_stage", "from_title", "to_title", "moved_at", "moved_by");

    private StageHistory() {}

    static boolean isMadeOf(String object) {
        return TABLES.contains(object);
    }
}
