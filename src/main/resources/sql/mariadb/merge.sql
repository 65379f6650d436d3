-- For {rows} stand a time, an id and values for each row: JSON_TABLE would seek each value of a row from its beginning.
-- A duplicate may be one of a user's own unique index, in a row of another id: that is an error, as it is elsewhere.
-- _synced_at comes before the values: it is set by comparing with what they change.
INSERT INTO ${table} ("_synced_at", "id"${columns})
VALUES {rows}
ON DUPLICATE KEY UPDATE
  "id" = IF(${table}."id" = VALUES("id"), ${table}."id", NULL),
  "_synced_at" = IF(${table}."_deleted_at" IS NULL${same}, ${table}."_synced_at", VALUES("_synced_at")),
  "_deleted_at" = NULL${set}
