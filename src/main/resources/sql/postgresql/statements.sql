-- name: find-table
-- Anything of that name: tables, views, indexes and sequences share a namespace.
SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
    WHEN 'f' THEN 'foreign table' WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' ELSE 'type' END AS "kind"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = :?schema AND c.relname = :?table

-- name: describe-table
-- A domain counts as its base type.
SELECT a.attname AS "column_name",
  CASE WHEN t.typbasetype <> 0 THEN pg_catalog.format_type(t.typbasetype, t.typtypmod)
    ELSE pg_catalog.format_type(a.atttypid, a.atttypmod) END AS "type",
  EXISTS (SELECT 1 FROM pg_catalog.pg_index i
    WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS "is_key"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE n.nspname = :?schema AND c.relname = :?table
ORDER BY a.attnum

-- name: read-comments
SELECT a.attname AS "column_name", d.description AS "comment"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_description d
  ON d.objoid = c.oid AND d.classoid = CAST('pg_catalog.pg_class' AS pg_catalog.regclass)
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE n.nspname = :?schema AND c.relname = :?table

-- name: comment
-- Does not wait for another program that locks the table.
SET LOCAL lock_timeout = '5s'; ${comments}

-- name: count-existing
-- Row-level security does not permit COPY, and rules do not apply to it.
SELECT count(*) AS "existing", NOT row_security_active('${table}')
  AND NOT (SELECT c.relhasrules FROM pg_catalog.pg_class c WHERE c.oid = CAST('${table}' AS pg_catalog.regclass)) AS "insertable"
FROM ${table} WHERE "id" IN ${ids}

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, CAST(value AS bigint) FROM json_array_elements_text(CAST(:?ids AS json))

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder FOR SHARE

-- name: index-values
CREATE INDEX ${index} ON ${values} (${record})

-- name: wide-view
-- The inner query is not inlined, so that each value is picked only once.
SELECT ${columns}
FROM ${table} c
LEFT JOIN LATERAL (
  SELECT a."fields"${picks}
  FROM (
    SELECT array_agg(o."field") AS "fields", array_agg(o."text") AS "texts", array_agg(o."code") AS "codes"
    FROM (
      SELECT ${field} AS "field", ${text} AS "text", ${code} AS "code"
      FROM ${values} v
      WHERE ${record} = c."id" AND v."_deleted_at" IS NULL
      ORDER BY v."id" DESC
    ) o
  ) a
  OFFSET 0
) v ON true
WHERE c."_deleted_at" IS NULL
