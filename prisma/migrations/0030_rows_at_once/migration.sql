-- What is done for every row that is written is done once for all rows of a statement: a filing writes a hundred of them.
-- Seals are the same, row by row, and so is what is noted for search and inbox; only calls of functions are saved.

-- As seal_row (migration 0011), which a table may go on using.
CREATE FUNCTION seal_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  sealed_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  key_columns text[] := string_to_array(TG_ARGV[0], ',');
  besides text[] := string_to_array(TG_ARGV[1], ',');
BEGIN
  -- What row_hash (migration 0011) gives, written out: called for each row it takes three times as long, and verifying compares
  -- the two. Each row becomes JSON once: without the offset the planner would do it for each use.
  INSERT INTO history_seal (table_name, row_key, at, hash)
    SELECT TG_TABLE_NAME, (SELECT string_agg(r.content ->> k, '|' ORDER BY n) FROM unnest(key_columns) WITH ORDINALITY AS u(k, n)),
      sealed_at, encode(sha256(convert_to((extract(epoch FROM sealed_at) * 1000)::bigint ||
        (r.content - (besides || ARRAY(SELECT e.key FROM jsonb_each(r.content) e WHERE e.value = 'null'::jsonb)))::text, 'UTF8')), 'hex')
    FROM (SELECT to_jsonb(t) AS content FROM added t OFFSET 0) r;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION seal_rows() FROM PUBLIC;

-- Every table that is sealed, with the arguments that it had.
DO $$
DECLARE sealing record;
BEGIN
  FOR sealing IN SELECT c.relname AS name, string_to_array(encode(t.tgargs, 'escape'), '\000') AS args
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'row_sealed' LOOP
    EXECUTE format('DROP TRIGGER row_sealed ON %I', sealing.name);
    EXECUTE format('CREATE TRIGGER row_sealed AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION seal_rows(%L, %L)',
      sealing.name, sealing.args[1], sealing.args[2]);
  END LOOP;
END $$;

DROP TRIGGER history_search ON history;
DROP FUNCTION search_is_pending();
CREATE FUNCTION search_is_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (subject, subject_id) SELECT subject, subject_id FROM added
    WHERE subject IN ('statement', 'claim', 'story', 'report', 'snapshot', 'source', 'actor') AND what <> 'status moved' ORDER BY id;
  RETURN NULL;
END $$;
CREATE TRIGGER history_search AFTER INSERT ON history REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_is_pending();

DROP TRIGGER history_inbox ON history;
DROP FUNCTION inbox_is_told();
CREATE FUNCTION inbox_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_pending (subject, subject_id) SELECT subject, subject_id FROM added
    WHERE subject IN ('report', 'snapshot', 'statement', 'reliance', 'claim', 'story', 'source', 'origin verdict', 'objection') ORDER BY id;
  RETURN NULL;
END $$;
CREATE TRIGGER history_inbox AFTER INSERT ON history REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION inbox_is_told();
