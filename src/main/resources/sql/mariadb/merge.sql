-- _synced_at comes first: it is set by comparing with values that the assignments behind it change.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT :?now, s."id"${values}
FROM JSON_TABLE(:?rows, '$[*]' COLUMNS ("id" BIGINT PATH '$.id'${record})) s
ON DUPLICATE KEY UPDATE
  "_synced_at" = IF(${table}."_deleted_at" IS NULL${same}, ${table}."_synced_at", VALUES("_synced_at")),
  "_deleted_at" = NULL${set}
