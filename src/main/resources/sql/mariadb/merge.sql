INSERT INTO ${table} ("_synced_at", "id"${columns})
SELECT s."_synced_at", s."id"${values} FROM ${stage} s
${on.duplicate}
