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
