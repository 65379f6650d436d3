-- name: add-column
ALTER TABLE ${table} ADD COLUMN ${column} ${type}

-- name: comment
ALTER TABLE ${table} ALGORITHM=INSTANT${comments}
