-- The replica's own tables. Expanded by org.acreplica.load.dialect.Dialect; one statement ends at a line with ; alone.

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
-- The ids that an unfinished full read has seen, a part for each batch.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_seen" (
  "object" ${type.name} NOT NULL,
  "part" ${type.bigint} NOT NULL,
  "ids" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "part")
)${table.options}
;
-- Where an object has no total: the ids that its last whole read missed.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_missed" (
  "object" ${type.name} NOT NULL,
  "id" ${type.bigint} NOT NULL,
  PRIMARY KEY ("object", "id")
)${table.options}
;
-- The columns that fields unknown to the object files got.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_columns" (
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "field" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "column_name")
)${table.options}
;
-- Fields that no object file knew when they came, and what became of them: a row per object, field and change.
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
-- The rules of the object files that the tables are known to keep.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_protected" (
  "object" ${type.name} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "rule" ${type.text} NOT NULL,
  PRIMARY KEY ("object", "column_name")
)${table.options}
;
-- The account whose copy this is (name *), the one before (*former), and the objects that were read whole since then.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_accounts" (
  "name" ${type.name} NOT NULL PRIMARY KEY,
  "account" ${type.text} NOT NULL
)${table.options}
;
-- The views that were made, each with its query; an empty one is being put in place.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_views" (
  "view" ${type.name} NOT NULL PRIMARY KEY,
  "query" ${type.text} NOT NULL
)${table.options}
;
-- The columns that views were given, which keep their names and types.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_view_columns" (
  "view" ${type.name} NOT NULL,
  "position" ${type.bigint} NOT NULL,
  "column_name" ${type.name} NOT NULL,
  "kind" ${type.text} NOT NULL,
  "source" ${type.text} NOT NULL,
  PRIMARY KEY ("view", "position")
)${table.options}
;
-- One row: the process that may write. Times are seconds of the database's own clock.
CREATE TABLE IF NOT EXISTS ${schema}"_replica_lease" (
  "name" ${type.name} NOT NULL PRIMARY KEY,
  "holder" ${type.text} NOT NULL,
  "held_until" ${type.bigint} NOT NULL
)${table.options}
