MERGE INTO ${table} AS t
USING (
  SELECT CAST(r."row"."id" AS BIGINT) AS "id"${select}
  FROM (SELECT unnest(from_json(CAST(:?rows AS JSON), '[{"id":"VARCHAR"${structure}}]')) AS "row") AS r
) AS s
ON t."id" = s."id"
WHEN MATCHED AND (t."_deleted_at" IS NOT NULL${differs}) THEN
  UPDATE SET "_synced_at" = CAST(:?now AS TIMESTAMPTZ), "_deleted_at" = NULL${set}
WHEN NOT MATCHED THEN
  INSERT ("_synced_at", "id"${columns}) VALUES (CAST(:?now AS TIMESTAMPTZ), s."id"${values})
