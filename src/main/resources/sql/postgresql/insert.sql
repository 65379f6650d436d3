-- Rows of which none is in the table: a merge would look for each of them.
INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT CAST(:?now AS timestamptz), s."id"${values}
FROM unnest(CAST(:?v_id AS bigint[])${arrays}) AS s("id"${columns})
