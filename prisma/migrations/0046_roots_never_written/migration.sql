-- When the first row was sealed: a record of several days whose root was never written wants a person, too. By the index of
-- the seals' times; all else is as before (migration 0028).
CREATE OR REPLACE FUNCTION running_figures() RETURNS TABLE (figure text, value double precision) LANGUAGE plpgsql STABLE AS $$
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
    UNION ALL SELECT 'first_sealed_at', extract(epoch FROM min(at)) FROM history_seal
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
