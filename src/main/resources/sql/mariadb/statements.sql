-- name: find-table
SELECT CASE t.TABLE_TYPE WHEN 'BASE TABLE' THEN 'table' ELSE lower(t.TABLE_TYPE) END AS "kind"
FROM information_schema.TABLES t
WHERE t.TABLE_SCHEMA = :?schema AND t.TABLE_NAME = :?table

-- name: describe-table
-- A unique key without nulls counts as the primary key if there is none.
SELECT c.COLUMN_NAME AS "column_name", c.COLUMN_TYPE AS "type", c.COLUMN_KEY = 'PRI' AS "is_key"
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :?schema AND c.TABLE_NAME = :?table

-- name: read-comments
SELECT NULL AS "column_name", t.TABLE_COMMENT AS "comment"
FROM information_schema.TABLES t
WHERE t.TABLE_SCHEMA = :?schema AND t.TABLE_NAME = :?table
UNION ALL
SELECT c.COLUMN_NAME, c.COLUMN_COMMENT
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :?schema AND c.TABLE_NAME = :?table

-- name: add-column
ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column} ${type}

-- name: comment
-- Does not wait for another program that locks the table, and changes only comments; the server rejects anything else.
ALTER TABLE ${table} WAIT 5 ALGORITHM=INSTANT${comments}

-- name: column-definitions
-- A comment needs the whole definition of its column. Columns with special definitions are left unchanged.
SELECT c.COLUMN_NAME AS "column_name", CONCAT(c.COLUMN_TYPE,
  CASE WHEN c.CHARACTER_SET_NAME IS NULL THEN ''
    ELSE CONCAT(' CHARACTER SET ', c.CHARACTER_SET_NAME, ' COLLATE ', c.COLLATION_NAME) END,
  CASE c.IS_NULLABLE WHEN 'NO' THEN ' NOT NULL' ELSE ' NULL' END) AS "definition"
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :?schema AND c.TABLE_NAME = :?table AND c.EXTRA = '' AND coalesce(c.COLUMN_DEFAULT, 'NULL') = 'NULL'
  ${column.checked}

-- name: insert-missed
INSERT INTO ${schema}"_replica_missed" ("object", "id")
SELECT :?object, i."id" FROM JSON_TABLE(:?ids, '$[*]' COLUMNS ("id" BIGINT PATH '$')) i

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder LOCK IN SHARE MODE

-- name: change-column
UPDATE ${table} SET ${column} = ${value}; ALTER TABLE ${table} MODIFY COLUMN ${column} ${type};

-- name: create-stage
-- A temporary table is created and dropped without a commit, but not emptied by TRUNCATE.
CREATE OR REPLACE TEMPORARY TABLE ${stage} (
  "_synced_at" ${type.timestamptz},
  "id" ${type.bigint}${definitions}
) ENGINE=Aria${table.options}

-- name: fill-stage
INSERT INTO ${stage} ("_synced_at", "id"${columns}) VALUES (?, ?${places})

-- name: drop-stage
DROP TEMPORARY TABLE ${stage}
