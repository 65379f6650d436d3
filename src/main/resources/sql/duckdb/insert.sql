-- For rows that are all new: a merge would take half as long again.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT CAST(s."_synced_at" AS TIMESTAMPTZ), s."id"${casts} FROM ${stage} s
