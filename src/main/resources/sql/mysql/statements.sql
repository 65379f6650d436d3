-- name: add-column
ALTER TABLE ${table} ADD COLUMN ${column} ${type}
