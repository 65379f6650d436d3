-- For rows that are all new: a merge would take half as long again.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT CAST(:?now AS TIMESTAMPTZ), unnest(CAST(:?v_id AS BIGINT[]))${arrays}
