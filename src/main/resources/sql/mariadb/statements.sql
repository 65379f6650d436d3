-- name: add-column
ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column} ${type}

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, i."id" FROM JSON_TABLE(:?ids, '$[*]' COLUMNS ("id" BIGINT PATH '$')) i

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n."record_id", n."column", n."value", n."reason", :?now
FROM JSON_TABLE(:?rejects, '$[*]' COLUMNS (
  "record_id" LONGTEXT PATH '$.record_id', "column" LONGTEXT PATH '$.column',
  "value" LONGTEXT PATH '$.value', "reason" LONGTEXT PATH '$.reason')) n

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder LOCK IN SHARE MODE
