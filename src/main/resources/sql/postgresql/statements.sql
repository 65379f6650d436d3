-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, CAST(value AS bigint) FROM json_array_elements_text(CAST(:?ids AS json))

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n."record_id", n."column", n."value", n."reason", CAST(:?now AS timestamptz)
FROM json_to_recordset(CAST(:?rejects AS json)) AS n("record_id" text, "column" text, "value" text, "reason" text)
WHERE :?repeated = 0 OR NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_rejects" r
  WHERE r."run_id" = :?run AND r."record_id" IS NOT DISTINCT FROM n."record_id"
    AND r."column_name" IS NOT DISTINCT FROM n."column" AND r."value" IS NOT DISTINCT FROM n."value")

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder FOR SHARE
