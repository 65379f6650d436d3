-- For rows that are all new: a merge would look up each of them.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT CAST(:?now AS timestamptz), s."id"${values}
FROM unnest(CAST(:?v_id AS bigint[])${arrays}) AS s("id"${columns})
