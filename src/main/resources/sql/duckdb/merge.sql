MERGE INTO ${table} AS t
USING (SELECT s."_synced_at", s."id"${casts} FROM ${stage} s) AS s
ON t."id" = s."id"
WHEN MATCHED AND (t."_deleted_at" IS NOT NULL${differs}) THEN
  UPDATE SET "_synced_at" = CAST(s."_synced_at" AS TIMESTAMPTZ), "_deleted_at" = NULL${set}
WHEN NOT MATCHED THEN
  INSERT ("_synced_at", "id"${columns}) VALUES (CAST(s."_synced_at" AS TIMESTAMPTZ), s."id"${values})
