-- What whoever runs the newsroom asks about it.

-- A backup that was made, told by the command that made it; no part of a backup itself.
CREATE TABLE "backup" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, clock_timestamp()),
    "file" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "rows" BIGINT NOT NULL,
    "missing" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "backup_at_idx" ON "backup"("at");
ALTER TABLE backup ADD CONSTRAINT backup_counts CHECK (file <> '' AND size > 0 AND rows >= 0 AND missing >= 0 AND sha256 ~ '^[0-9a-f]{64}$');
GRANT SELECT, INSERT, DELETE ON backup TO onrecord_app;

-- One place for the figures of the admin's page and of the metrics: both ask this, so they cannot differ. A table is
-- counted only while it is small; of a large one the planner's own estimate is told. Times are seconds since 1970.
CREATE FUNCTION running_figures() RETURNS TABLE (figure text, value double precision) LANGUAGE plpgsql STABLE AS $$
DECLARE
  counted constant integer := 10000;
  of_table text;
  counted_rows double precision;
BEGIN
  RETURN QUERY SELECT 'database_bytes', pg_database_size(current_database())::double precision
    UNION ALL SELECT 'connections', count(*) FROM pg_stat_activity WHERE datname = current_database()
    UNION ALL SELECT 'connections_most', current_setting('max_connections')::double precision
    UNION ALL SELECT 'oldest_transaction_seconds', coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)), 0)
      FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    UNION ALL SELECT 'last_root_at', extract(epoch FROM (max(day) + 1)::timestamp AT TIME ZONE 'UTC') FROM history_root
    UNION ALL SELECT 'last_backup_at', extract(epoch FROM max(at)) FROM backup;
  FOREACH of_table IN ARRAY ARRAY['report', 'snapshot', 'statement', 'claim', 'history'] LOOP
    SELECT c.reltuples INTO counted_rows FROM pg_class c WHERE c.oid = format('public.%I', of_table)::regclass;
    IF counted_rows < counted THEN
      EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM %I LIMIT %s) AS few', of_table, counted) INTO counted_rows;
    END IF;
    figure := of_table || '_rows';
    value := counted_rows;
    RETURN NEXT;
  END LOOP;
END $$;
