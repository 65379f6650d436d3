-- A duplicate key may also be that of a user's own unique index, in a row of another id: that is an error, as on other databases.
-- _synced_at comes before the values, because it is set by comparing with the values before the change.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT s."_synced_at", s."id"${values} FROM ${stage} s
ON DUPLICATE KEY UPDATE
  "id" = IF(${table}."id" = VALUES("id"), ${table}."id", NULL),
  "_synced_at" = IF(${table}."_deleted_at" IS NULL${same}, ${table}."_synced_at", VALUES("_synced_at")),
  "_deleted_at" = NULL${set}
