-- The replica's own tables. Expanded by org.acreplica.load.dialect.Dialect; a statement ends at a line with only a semicolon.

CREATE TABLE IF NOT EXISTS ${schema}"_replica_objects" (
  "object" ${type.name} NOT NULL PRIMARY KEY,
  "mode" ${type.text} NOT NULL,
  "cursor" ${type.text},
  "position" ${type.json},
  "last_full_at" ${type.timestamptz},
  "last_success_at" ${type.timestamptz},
  "last_run_id" ${type.text}
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_runs" (
  "run_id" ${type.name} NOT NULL PRIMARY KEY,
  "object" ${type.name} NOT NULL,
  "mode" ${type.text} NOT NULL,
  "started_at" ${type.timestamptz} NOT NULL,
  "finished_at" ${type.timestamptz},
  "status" ${type.text} NOT NULL,
  "requests" ${type.bigint} NOT NULL,
  "throttled" ${type.bigint} NOT NULL,
  "records_read" ${type.bigint} NOT NULL,
  "rows_inserted" ${type.bigint} NOT NULL,
  "rows_updated" ${type.bigint} NOT NULL,
  "rows_unchanged" ${type.bigint} NOT NULL,
  "rows_deleted" ${type.bigint} NOT NULL,
  "values_rejected" ${type.bigint} NOT NULL,
  "source_total" ${type.bigint},
  "error" ${type.text},
  "rows_sideloaded" ${type.bigint}
)${table.options}
;
CREATE TABLE IF NOT EXISTS ${schema}"_replica_rejects" (
  "run_id" ${type.name} NOT NULL,
  "object" ${type.name} NOT NULL,
  "record_id" ${type.text},
  "column_name" ${type.text},
  "value" ${type.text},
  "reason" ${type.text} NOT NULL,
  "at" ${type.timestamptz} NOT NULL
)${table.options}
;
-- The ids seen by an unfinished full read, one part per batch.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_seen" (
  "object" ${type.name} NOT NULL,
  "part" ${type.bigint} NOT NULL,
  "ids" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "part")
)${table.options}
;
-- For objects without a total: the ids that the last full read missed.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_missed" (
  "object" ${type.name} NOT NULL,
  "id" ${type.bigint} NOT NULL,
  PRIMARY KEY ("object", "id")
)${table.options}
;
-- The columns added for fields that are in no object file.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_columns" (
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "field" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "column_name")
)${table.options}
;
-- Fields that were in no object file when first seen, and what was done with them: a row per object, field and change.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_schema_changes" (
  "at" ${type.timestamptz} NOT NULL,
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name},
  "type" ${type.text} NOT NULL,
  "field" ${type.text} NOT NULL,
  "run_id" ${type.name} NOT NULL,
  "change" ${type.text} NOT NULL
)${table.options}
;
-- The protection rules of the object files that have been applied to the tables.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_protected" (
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "rule" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "column_name")
)${table.options}
;
-- The account whose copy this is (name *), the previous one (*former), and the objects read in full since.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_accounts" (
  "name" ${type.name} NOT NULL PRIMARY KEY,
  "account" ${type.text} NOT NULL
)${table.options}
;
-- The views created, with their queries; an empty query marks one being created.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_views" (
  "view" ${type.name} NOT NULL PRIMARY KEY,
  "query" ${type.text} NOT NULL
)${table.options}
;
-- The columns of views, which keep their names and types.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_view_columns" (
  "view" ${type.name} NOT NULL,
  "position" ${type.bigint} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "kind" ${type.text} NOT NULL,
  "source" ${type.text} NOT NULL,
  PRIMARY KEY ("view", "position")
)${table.options}
;
-- One row: the process that may write. Times are in seconds of the database's clock.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_lease" (
  "name" ${type.name} NOT NULL PRIMARY KEY,
  "holder" ${type.text} NOT NULL,
  "held_until" ${type.bigint} NOT NULL
)${table.options}
