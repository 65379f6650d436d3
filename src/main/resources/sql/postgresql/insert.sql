-- For rows that are all new.
COPY ${table} ("_synced_at", "id"${columns}) FROM STDIN
