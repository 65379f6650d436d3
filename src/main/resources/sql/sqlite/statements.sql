-- name: describe-table
-- Names differ by more than case here. The columns of a view are not asked for: a broken one gives an error.
SELECT m."type" AS "kind", c."name" AS "column_name", c."type" AS "type", coalesce(c."pk", 0) > 0 AS "is_key"
FROM "sqlite_master" m
LEFT JOIN pragma_table_xinfo(CASE m."type" WHEN 'table' THEN m."name" END) c ON true
WHERE lower(m."name") = :?table AND m."type" IN ('table', 'view', 'index')

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id") SELECT :?object, value FROM json_each(:?ids)

-- name: change-column
ALTER TABLE ${table} ADD COLUMN ${new} ${type}; UPDATE ${table} SET ${new} = ${value};
ALTER TABLE ${table} DROP COLUMN ${column}; ALTER TABLE ${table} RENAME COLUMN ${new} TO ${column};

-- name: create-view
CREATE VIEW ${view} AS
${select}
