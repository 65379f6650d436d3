-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, CAST(value AS bigint) FROM json_array_elements_text(CAST(:?ids AS json))

-- name: insert-rejects
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n."record_id", n."column", n."value", n."reason", CAST(:?now AS timestamptz)
FROM json_to_recordset(CAST(:?rejects AS json)) AS n("record_id" text, "column" text, "value" text, "reason" text)

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder FOR SHARE
