-- {rows} is replaced by a time, an id and values for each row: JSON_TABLE would search each value from the beginning of its row.
INSERT INTO ${table} ("_synced_at", "id"${columns})
VALUES {rows}
${on.duplicate}
