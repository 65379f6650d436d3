-- name: find-table
-- Names are compared without regard to case.
SELECT 'table' AS "kind" FROM duckdb_tables() t
WHERE t.database_name = current_database() AND lower(t.schema_name) = lower(:?schema) AND lower(t.table_name) = :?table
UNION ALL
SELECT 'view' FROM duckdb_views() v
WHERE v.database_name = current_database() AND lower(v.schema_name) = lower(:?schema) AND lower(v.view_name) = :?table

-- name: describe-table
-- duckdb_columns() scans the columns of all tables and takes twenty times as long.
SELECT c."name" AS "column_name", c."type" AS "type", c."pk" AS "is_key"
FROM pragma_table_info(format('"{}"."{}"."{}"',
  replace(current_database(), '"', '""'), replace(:?schema, '"', '""'), :?table)) c

-- name: read-comments
SELECT NULL AS "column_name", t."comment" AS "comment" FROM duckdb_tables() t
WHERE t.database_name = current_database() AND lower(t.schema_name) = lower(:?schema) AND lower(t.table_name) = :?table
UNION ALL
SELECT c.column_name, c."comment" FROM duckdb_columns() c
WHERE c.database_name = current_database() AND lower(c.schema_name) = lower(:?schema) AND lower(c.table_name) = :?table

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

-- name: create-stage
CREATE OR REPLACE TEMPORARY TABLE ${stage} ("_synced_at" VARCHAR, "id" BIGINT${texts})

-- name: drop-stage
DROP TABLE ${stage}
