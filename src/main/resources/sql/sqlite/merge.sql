-- WHERE true keeps the parser from reading ON as the condition of a join.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT :?now, value ->> 'id'${values} FROM jsonb_each(:?rows) WHERE true
ON CONFLICT ("id") DO UPDATE SET "_synced_at" = excluded."_synced_at", "_deleted_at" = NULL${set}
WHERE ${table}."_deleted_at" IS NOT NULL${differs}
