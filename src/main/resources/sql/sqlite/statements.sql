-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id") SELECT :?object, value FROM json_each(:?ids)

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n.value ->> 'record_id', n.value ->> 'column', n.value ->> 'value', n.value ->> 'reason', :?now
FROM json_each(:?rejects) n
