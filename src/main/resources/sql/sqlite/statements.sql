-- name: find-table
-- Names are compared without regard to case.
SELECT m."type" AS "kind" FROM "sqlite_master" m
WHERE lower(m."name") = :?table AND m."type" IN ('table', 'view', 'index')

-- name: describe-table
SELECT c."name" AS "column_name", c."type" AS "type", c."pk" > 0 AS "is_key" FROM pragma_table_xinfo(:?table) c

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id") SELECT :?object, value FROM json_each(:?ids)

-- name: change-column
ALTER TABLE ${table} ADD COLUMN ${new} ${type}; UPDATE ${table} SET ${new} = ${value};
ALTER TABLE ${table} DROP COLUMN ${column}; ALTER TABLE ${table} RENAME COLUMN ${new} TO ${column};

-- name: create-view
CREATE VIEW ${view} AS
${select}
