-- name: describe-table
-- Names differ by more than case here.
SELECT 'table' AS "kind", c.column_name AS "column_name", c.data_type AS "type", k.column_name IS NOT NULL AS "is_key",
  c."comment" AS "comment", t."comment" AS "table_comment"
FROM duckdb_tables() t
JOIN duckdb_columns() c ON c.table_oid = t.table_oid AND c.database_oid = t.database_oid
LEFT JOIN (
  SELECT table_oid, database_oid, unnest(constraint_column_names) AS column_name
  FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'
) k ON k.table_oid = c.table_oid AND k.database_oid = c.database_oid AND k.column_name = c.column_name
WHERE t.database_name = current_database() AND lower(t.schema_name) = lower(:?schema) AND lower(t.table_name) = :?table
UNION ALL
SELECT 'view', NULL, NULL, false, NULL, NULL FROM duckdb_views() v
WHERE v.database_name = current_database() AND lower(v.schema_name) = lower(:?schema) AND lower(v.view_name) = :?table

-- name: comment
${comments}

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, unnest(from_json(CAST(:?ids AS JSON), '["BIGINT"]'))

-- name: latest-runs
SELECT r.* FROM ${schema}"_replica_runs" r
QUALIFY row_number() OVER (PARTITION BY r."object" ORDER BY r."started_at" DESC) <= :?skip + 1
ORDER BY r."started_at" DESC

-- name: change-column
ALTER TABLE ${table} ALTER COLUMN ${column} SET DATA TYPE ${type} USING ${value};

-- name: wide-view
SELECT ${columns}
FROM ${table} c
LEFT JOIN (
  SELECT ${record} AS "record"${picks} FROM ${values} v WHERE v."_deleted_at" IS NULL GROUP BY ${record}
) v ON v."record" = c."id"
WHERE c."_deleted_at" IS NULL
