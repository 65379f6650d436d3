-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, unnest(from_json(CAST(:?ids AS JSON), '["BIGINT"]'))

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n."row"."record_id", n."row"."column", n."row"."value", n."row"."reason", CAST(:?now AS TIMESTAMPTZ)
FROM (
  SELECT unnest(from_json(CAST(:?rejects AS JSON),
    '[{"record_id":"VARCHAR","column":"VARCHAR","value":"VARCHAR","reason":"VARCHAR"}]')) AS "row"
) AS n
WHERE :?repeated = 0 OR NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_rejects" r
  WHERE r."run_id" = :?run AND r."record_id" IS NOT DISTINCT FROM n."row"."record_id"
    AND r."column_name" IS NOT DISTINCT FROM n."row"."column" AND r."value" IS NOT DISTINCT FROM n."row"."value")
