-- ${columns}, ${set}, ${differs} etc. are the lists from dialect.properties, repeated per column.
-- One array per column: the server reads them twice as fast as the same rows in JSON.
-- Unlike INSERT .. ON CONFLICT, MERGE does not touch rows that do not differ: no lock, no write-ahead log.
MERGE INTO ${table} AS t
USING unnest(CAST(:?v_id AS bigint[])${arrays}) AS s("id"${columns})
ON t."id" = s."id"
WHEN MATCHED AND (t."_deleted_at" IS NOT NULL${differs}) THEN
  UPDATE SET "_synced_at" = CAST(:?now AS timestamptz), "_deleted_at" = NULL${set}
WHEN NOT MATCHED THEN
  INSERT ("_synced_at", "id"${columns}) VALUES (CAST(:?now AS timestamptz), s."id"${values})
