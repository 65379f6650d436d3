-- Unlike INSERT .. ON CONFLICT, MERGE leaves rows that do not differ alone: no lock, no write-ahead log.
MERGE INTO ${table} AS t
USING json_to_recordset(CAST(:?rows AS json)) AS s("id" bigint${record})
ON t."id" = s."id"
WHEN MATCHED AND (t."_deleted_at" IS NOT NULL${differs}) THEN
  UPDATE SET "_synced_at" = CAST(:?now AS timestamptz), "_deleted_at" = NULL${set}
WHEN NOT MATCHED THEN
  INSERT ("_synced_at", "id"${columns}) VALUES (CAST(:?now AS timestamptz), s."id"${values})
