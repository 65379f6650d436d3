-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id") SELECT :?object, value FROM json_each(:?ids)

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n.value ->> 'record_id', n.value ->> 'column', n.value ->> 'value', n.value ->> 'reason', :?now
FROM json_each(:?rejects) n
WHERE :?repeated = 0 OR NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_rejects" r
  WHERE r."run_id" = :?run AND r."record_id" IS n.value ->> 'record_id'
    AND r."column_name" IS n.value ->> 'column' AND r."value" IS n.value ->> 'value')
