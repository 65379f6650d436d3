-- Indexes of the replica's own tables, by table and name; missing ones are created.

-- name: _replica_runs _replica_runs_of_object
CREATE INDEX "_replica_runs_of_object" ON ${schema}"_replica_runs" ("object", "started_at")

-- name: _replica_rejects _replica_rejects_of_record
CREATE INDEX "_replica_rejects_of_record" ON ${schema}"_replica_rejects" ("object", "record_id"${index.text})
