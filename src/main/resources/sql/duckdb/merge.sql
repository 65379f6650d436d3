-- One array per column: parsing one JSON text takes longer.
MERGE INTO ${table} AS t
USING (SELECT unnest(CAST(:?v_id AS BIGINT[])) AS "id"${arrays}) AS s
ON t."id" = s."id"
WHEN MATCHED AND (t."_deleted_at" IS NOT NULL${differs}) THEN
  UPDATE SET "_synced_at" = CAST(:?now AS TIMESTAMPTZ), "_deleted_at" = NULL${set}
WHEN NOT MATCHED THEN
  INSERT ("_synced_at", "id"${columns}) VALUES (CAST(:?now AS TIMESTAMPTZ), s."id"${values})
