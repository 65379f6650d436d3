-- Statements by name. Words such as ${schema} are expanded by org.acreplica.load.dialect.Dialect, :?words are parameters.

-- name: create-schema
CREATE SCHEMA ${schema.name}

-- name: drop-schema
DROP SCHEMA ${schema.name}

-- name: create-table
CREATE TABLE IF NOT EXISTS ${table} (
  "id" ${type.bigint} NOT NULL PRIMARY KEY${definitions},
  "_synced_at" ${type.timestamptz} NOT NULL,
  "_deleted_at" ${type.timestamptz}
)${table.options}

-- name: add-column
ALTER TABLE ${table} ADD COLUMN ${column} ${type}

-- name: find-table
-- kind is table, or the kind of another relation of that name.
SELECT CASE t.table_type WHEN 'BASE TABLE' THEN 'table' ELSE 'view' END AS "kind"
FROM information_schema.tables t
WHERE t.table_schema = :?schema AND t.table_name = :?table

-- name: describe-table
-- A row per column of an existing table; is_key says whether it is part of the primary key.
SELECT c.column_name AS "column_name", c.data_type AS "type", CASE WHEN k.column_name IS NULL THEN 0 ELSE 1 END AS "is_key"
FROM information_schema.columns c
LEFT JOIN (
  SELECT u.table_schema, u.table_name, u.column_name
  FROM information_schema.table_constraints p
  JOIN information_schema.key_column_usage u
    ON u.constraint_schema = p.constraint_schema AND u.constraint_name = p.constraint_name
      AND u.table_name = p.table_name
  WHERE p.constraint_type = 'PRIMARY KEY'
) k ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
WHERE c.table_schema = :?schema AND c.table_name = :?table

-- name: change-column
-- For a user to run, like those in the dialects. If there are several, each ends with a semicolon.
ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${type} USING ${value};

-- name: try-create-table
CREATE TABLE IF NOT EXISTS ${schema}"_replica_check" ("id" ${type.bigint} NOT NULL)

-- name: try-drop-table
DROP TABLE IF EXISTS ${schema}"_replica_check"

-- name: count-existing
SELECT count(*) AS "existing" FROM ${table} WHERE "id" IN ${ids}

-- name: live-ids
SELECT "id" AS "id" FROM ${table} WHERE "_deleted_at" IS NULL

-- name: all-ids
SELECT "id" AS "id" FROM ${table}

-- name: count-rows
SELECT count(*) - count("_deleted_at") AS "live", count("_deleted_at") AS "gone" FROM ${table}

-- name: mark-deleted
UPDATE ${table} SET "_deleted_at" = ${instant:now}, "_synced_at" = ${instant:now}
WHERE "_deleted_at" IS NULL AND "id" IN ${ids}

-- name: remove-deleted
DELETE FROM ${table} WHERE "id" IN ${ids}

-- name: read-objects
SELECT "object", "mode", "cursor", "position", "last_full_at", "last_success_at", "last_run_id"
FROM ${schema}"_replica_objects" ORDER BY "object"

-- name: read-object
SELECT "cursor", "position", "last_full_at", "last_success_at"
FROM ${schema}"_replica_objects" WHERE "object" = :?object

-- name: insert-object
INSERT INTO ${schema}"_replica_objects" ("object", "mode")
SELECT :?object, :?mode
${from.nothing}WHERE NOT EXISTS (SELECT 1 FROM ${schema}"_replica_objects" WHERE "object" = :?object)

-- name: move-position
UPDATE ${schema}"_replica_objects" SET "mode" = :?mode, "position" = ${json:position}, "last_run_id" = :?run
WHERE "object" = :?object

-- name: finish-object
UPDATE ${schema}"_replica_objects"
SET "mode" = :?mode, "cursor" = COALESCE(:?cursor, "cursor"), "position" = NULL,
    "last_full_at" = COALESCE(${instant:full}, "last_full_at"), "last_success_at" = ${instant:now}, "last_run_id" = :?run
WHERE "object" = :?object

-- name: forget-position
UPDATE ${schema}"_replica_objects" SET "position" = NULL WHERE "object" = :?object

-- name: forget-object
UPDATE ${schema}"_replica_objects" SET "cursor" = NULL, "position" = NULL WHERE "object" = :?object

-- name: insert-run
INSERT INTO ${schema}"_replica_runs" ("run_id", "object", "mode", "started_at", "finished_at", "status", "requests",
  "throttled", "records_read", "rows_inserted", "rows_updated", "rows_unchanged", "rows_deleted", "values_rejected",
  "rows_sideloaded", "source_total", "error")
SELECT :?run, :?object, :?mode, ${instant:started}, ${instant:finished}, :?status, :?requests,
  :?throttled, :?read, :?inserted, :?updated, :?unchanged, :?deleted, :?rejected, :?sideloaded, ${bigint:total}, :?error
${from.nothing}WHERE NOT EXISTS (SELECT 1 FROM ${schema}"_replica_runs" WHERE "run_id" = :?run)

-- name: update-run
UPDATE ${schema}"_replica_runs"
SET "mode" = :?mode, "finished_at" = ${instant:finished}, "status" = :?status, "requests" = :?requests,
    "throttled" = :?throttled, "records_read" = :?read, "rows_inserted" = :?inserted, "rows_updated" = :?updated,
    "rows_unchanged" = :?unchanged, "rows_deleted" = :?deleted, "values_rejected" = :?rejected,
    "rows_sideloaded" = :?sideloaded,
    "source_total" = ${bigint:total}, "error" = :?error
WHERE "run_id" = :?run

-- name: read-run
SELECT * FROM ${schema}"_replica_runs" WHERE "run_id" = :?run${lock.row}

-- name: interrupt-runs
UPDATE ${schema}"_replica_runs" SET "status" = 'interrupted', "finished_at" = ${instant:now}
WHERE "status" = 'running'

-- name: status-before
SELECT "status" FROM ${schema}"_replica_runs" WHERE "object" = :?object AND "run_id" <> :?run
ORDER BY "started_at" DESC LIMIT 1

-- name: total-before
SELECT "source_total" FROM ${schema}"_replica_runs"
WHERE "object" = :?object AND "status" = 'succeeded' AND "source_total" IS NOT NULL
ORDER BY "started_at" DESC LIMIT 1

-- name: latest-runs
-- Walks the index from object to object, and reads only the runs requested.
WITH RECURSIVE names ("object") AS (
  SELECT min("object") FROM ${schema}"_replica_runs"
  UNION ALL
  SELECT (SELECT min(r."object") FROM ${schema}"_replica_runs" r WHERE r."object" > n."object")
  FROM names n WHERE n."object" IS NOT NULL
),
bounds ("object", "since") AS (
  SELECT n."object", COALESCE(
    (SELECT r."started_at" FROM ${schema}"_replica_runs" r WHERE r."object" = n."object"
     ORDER BY r."started_at" DESC LIMIT 1 OFFSET :?skip),
    (SELECT min(r."started_at") FROM ${schema}"_replica_runs" r WHERE r."object" = n."object"))
  FROM names n WHERE n."object" IS NOT NULL
)
SELECT r.* FROM bounds b
JOIN ${schema}"_replica_runs" r ON r."object" = b."object" AND r."started_at" >= b."since"
ORDER BY r."started_at" DESC

-- name: runs-of-object
SELECT * FROM ${schema}"_replica_runs" WHERE "object" = :?object ORDER BY "started_at" DESC LIMIT :?most

-- name: latest-rejects
SELECT "run_id", "record_id", "column_name", "reason", "at" FROM ${schema}"_replica_rejects"
WHERE "object" = :?object ORDER BY "at" DESC LIMIT :?most

-- name: any-reject
SELECT "object" FROM ${schema}"_replica_rejects" WHERE "object" = :?object LIMIT 1

-- name: rejects-without-id
SELECT "value" FROM ${schema}"_replica_rejects" WHERE "object" = :?object AND "record_id" IS NULL

-- name: rejected-records
SELECT DISTINCT "record_id" FROM ${schema}"_replica_rejects" WHERE "object" = :?object AND "record_id" IS NOT NULL

-- name: replace-rejects
-- Removes rejects that did not recur, of records that were read again.
DELETE FROM ${schema}"_replica_rejects"
WHERE "object" = :?object AND "record_id" IN ${texts:records} AND NOT EXISTS (
  SELECT 1 FROM ${rejects}
  WHERE n."record_id" = ${schema}"_replica_rejects"."record_id"
    AND n."column" ${same} ${schema}"_replica_rejects"."column_name"
    AND n."value" ${same} ${schema}"_replica_rejects"."value")

-- name: insert-rejects
-- A reject that recurs keeps the run and the time of its first occurrence.
INSERT INTO ${schema}"_replica_rejects" ("run_id", "object", "record_id", "column_name", "value", "reason", "at")
SELECT :?run, :?object, n."record_id", n."column", n."value", n."reason", ${instant:now}
FROM ${rejects}
WHERE n."record_id" IS NULL OR NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_rejects" r
  WHERE r."object" = :?object AND r."record_id" = n."record_id"
    AND r."column_name" ${same} n."column" AND r."value" ${same} n."value")

-- name: forget-rejects-of-records
DELETE FROM ${schema}"_replica_rejects" WHERE "object" = :?object AND "record_id" IN ${texts:records}

-- name: forget-rejects-without-id
DELETE FROM ${schema}"_replica_rejects"
WHERE "object" = :?object AND "record_id" IS NULL AND "value" IN ${texts:values}

-- name: forget-old-runs
-- At most the oldest thousand of an object, so that other statements do not wait long; not its last 30, nor its last success. The
-- inner SELECTs are for MySQL, which otherwise rejects reading the table it deletes from.
DELETE FROM ${schema}"_replica_runs"
WHERE "run_id" IN (SELECT o."run_id" FROM (
    SELECT "run_id" FROM ${schema}"_replica_runs" WHERE "object" = :?object AND "started_at" < ${instant:before}
      AND "started_at" < (
        SELECT "started_at" FROM ${schema}"_replica_runs" WHERE "object" = :?object
        ORDER BY "started_at" DESC LIMIT 1 OFFSET 29)
    ORDER BY "started_at" LIMIT 1000) o)
  AND "run_id" NOT IN (SELECT s."run_id" FROM (
    SELECT "run_id" FROM ${schema}"_replica_runs" WHERE "object" = :?object AND "status" = 'succeeded'
    ORDER BY "started_at" DESC LIMIT 1) s)

-- name: forget-seen
DELETE FROM ${schema}"_replica_seen" WHERE "object" = :?object

-- name: forget-seen-part
DELETE FROM ${schema}"_replica_seen" WHERE "object" = :?object AND "part" = :?part

-- name: insert-seen
INSERT INTO ${schema}"_replica_seen" ("object", "part", "ids") VALUES (:?object, :?part, :?ids)

-- name: read-seen
SELECT "part", "ids" FROM ${schema}"_replica_seen" WHERE "object" = :?object ORDER BY "part"

-- name: read-missed
SELECT "id" FROM ${schema}"_replica_missed" WHERE "object" = :?object

-- name: forget-missed
DELETE FROM ${schema}"_replica_missed" WHERE "object" = :?object

-- name: forget-all-positions
UPDATE ${schema}"_replica_objects" SET "cursor" = NULL, "position" = NULL

-- name: forget-all-seen
DELETE FROM ${schema}"_replica_seen"

-- name: forget-all-missed
DELETE FROM ${schema}"_replica_missed"

-- name: read-account
SELECT "account" FROM ${schema}"_replica_accounts" WHERE "name" = :?name

-- name: insert-account
INSERT INTO ${schema}"_replica_accounts" ("name", "account")
SELECT :?name, :?account
${from.nothing}WHERE NOT EXISTS (SELECT 1 FROM ${schema}"_replica_accounts" WHERE "name" = :?name)

-- name: forget-accounts
DELETE FROM ${schema}"_replica_accounts"

-- name: read-whole
-- The object has no rows of an earlier account.
INSERT INTO ${schema}"_replica_accounts" ("name", "account")
SELECT :?object, a."account" FROM ${schema}"_replica_accounts" a
WHERE a."name" = '*' AND NOT EXISTS (SELECT 1 FROM ${schema}"_replica_accounts" o WHERE o."name" = :?object)

-- name: read-columns
SELECT "column_name", "field" FROM ${schema}"_replica_columns" WHERE "object" = :?object

-- name: insert-column
INSERT INTO ${schema}"_replica_columns" ("object", "column_name", "field")
SELECT :?object, :?column, :?field
${from.nothing}WHERE NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_columns" WHERE "object" = :?object AND "column_name" = :?column)

-- name: insert-schema-change
INSERT INTO ${schema}"_replica_schema_changes" ("at", "object", "column_name", "type", "field", "run_id", "change")
SELECT ${instant:now}, :?object, :?column, :?type, :?field, :?run, :?change
${from.nothing}WHERE NOT EXISTS (
  SELECT 1 FROM ${schema}"_replica_schema_changes"
  WHERE "object" = :?object AND "field" = :?field AND "change" = :?change)

-- name: read-protected
SELECT "object", "column_name", "rule" FROM ${schema}"_replica_protected"

-- name: insert-protected
INSERT INTO ${schema}"_replica_protected" ("object", "column_name", "rule") VALUES (:?object, :?column, :?rule)

-- name: forget-protected
DELETE FROM ${schema}"_replica_protected" WHERE "object" = :?object AND "column_name" = :?column

-- name: empty-column
UPDATE ${table} SET ${column} = NULL, "_synced_at" = ${instant:now} WHERE ${column} IS NOT NULL

-- name: forget-rejects-of-column
-- Includes rejects of whole records that contain the field.
DELETE FROM ${schema}"_replica_rejects"
WHERE "object" = :?object AND ("column_name" = :?column OR "column_name" IS NULL AND "value" LIKE :?key)

-- name: read-lease
SELECT "holder", "held_until", ${epoch.now} AS "now" FROM ${schema}"_replica_lease" WHERE "name" = 'writer'

-- name: insert-lease
INSERT INTO ${schema}"_replica_lease" ("name", "holder", "held_until")
SELECT 'writer', :?holder, ${epoch.now} + :?seconds
${from.nothing}WHERE NOT EXISTS (SELECT 1 FROM ${schema}"_replica_lease" WHERE "name" = 'writer')

-- name: take-lease
UPDATE ${schema}"_replica_lease" SET "holder" = :?holder, "held_until" = ${epoch.now} + :?seconds
WHERE "name" = 'writer' AND ("holder" = :?holder OR "holder" = :?dead OR "held_until" < ${epoch.now})

-- name: renew-lease
UPDATE ${schema}"_replica_lease" SET "held_until" = ${epoch.now} + :?seconds
WHERE "name" = 'writer' AND "holder" = :?holder

-- name: hold-lease
SELECT "holder" FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder

-- name: return-lease
DELETE FROM ${schema}"_replica_lease" WHERE "name" = 'writer' AND "holder" = :?holder

-- name: read-view
SELECT "query" FROM ${schema}"_replica_views" WHERE "view" = :?view

-- name: insert-view
INSERT INTO ${schema}"_replica_views" ("view", "query")
SELECT :?view, :?query
${from.nothing}WHERE NOT EXISTS (SELECT 1 FROM ${schema}"_replica_views" WHERE "view" = :?view)

-- name: update-view
UPDATE ${schema}"_replica_views" SET "query" = :?query WHERE "view" = :?view

-- name: read-view-columns
SELECT "column_name", "kind", "source" FROM ${schema}"_replica_view_columns" WHERE "view" = :?view ORDER BY "position"

-- name: insert-view-column
INSERT INTO ${schema}"_replica_view_columns" ("view", "position", "column_name", "kind", "source")
VALUES (:?view, :?position, :?column, :?kind, :?source)

-- name: read-mixed
-- The previous account, if the object has not been read in full since.
SELECT f."account" AS "account" FROM ${schema}"_replica_accounts" f
WHERE f."name" = '*former' AND NOT EXISTS (SELECT 1 FROM ${schema}"_replica_accounts" o WHERE o."name" = :?object)

-- name: forget-view-columns
DELETE FROM ${schema}"_replica_view_columns"

-- name: forget-views
UPDATE ${schema}"_replica_views" SET "query" = ''

-- name: field-definitions
SELECT "id" AS "id", ${type} AS "type", ${tag} AS "tag", ${label} AS "label" FROM ${fields}
WHERE "_deleted_at" IS NULL ORDER BY "id"

-- name: index-values
CREATE INDEX ${index} ON ${values} (${record}, ${field})

-- name: create-view
CREATE OR REPLACE VIEW ${view} AS
${select}

-- name: drop-view
DROP VIEW IF EXISTS ${view}

-- name: try-create-view
CREATE VIEW ${schema}"_replica_check_view" AS SELECT "view" FROM ${schema}"_replica_views"

-- name: try-drop-view
DROP VIEW IF EXISTS ${schema}"_replica_check_view"

-- name: wide-view
-- One subquery per custom field: the database computes only those that a query selects.
SELECT ${columns}
FROM ${table} c
WHERE c."_deleted_at" IS NULL

-- name: deal-stage-history
SELECT a."deal" AS "deal", a."from_stage" AS "from_stage", a."to_stage" AS "to_stage",
  f."title" AS "from_title", t."title" AS "to_title", a."moved_at" AS "moved_at", a."moved_by" AS "moved_by"
FROM (
  SELECT "deal" AS "deal", ${view.from} AS "from_stage", ${view.to} AS "to_stage",
    "cdate" AS "moved_at", "user" AS "moved_by"
  FROM ${activities}
  WHERE "data_type" = 'd_stageid' AND "_deleted_at" IS NULL
) a
LEFT JOIN ${stages} f ON f."id" = a."from_stage"
LEFT JOIN ${stages} t ON t."id" = a."to_stage"
