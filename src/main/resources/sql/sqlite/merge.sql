-- {rows} is replaced by a time, an id and values for each row: SQLite reads literals in three fifths of the time that it
-- takes for the same rows in JSON.
INSERT INTO ${table} ("_synced_at", "id"${columns})
VALUES {rows}
ON CONFLICT ("id") DO UPDATE SET "_synced_at" = excluded."_synced_at", "_deleted_at" = NULL${set}
WHERE ${table}."_deleted_at" IS NOT NULL${differs}
