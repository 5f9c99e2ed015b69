-- A seal for every row that is kept, written by the database itself when the row is: what a row was is then known
-- without the row, so that a change, a removal or a swap is found, by whoever it was done (promise D2).

CREATE TABLE "history_seal" (
    "table_name" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, clock_timestamp()),

    CONSTRAINT "history_seal_pkey" PRIMARY KEY ("table_name","row_key")
);

CREATE INDEX "history_seal_at_idx" ON "history_seal"("at");

CREATE TABLE "history_root" (
    "day" DATE NOT NULL,
    "rows" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "previous_root" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "history_root_pkey" PRIMARY KEY ("day")
);

ALTER TABLE history_seal ADD CONSTRAINT history_seal_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE history_root ADD CONSTRAINT history_root_rows CHECK (rows >= 0), ADD CONSTRAINT history_root_hash CHECK (root ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT history_root_previous CHECK (previous_root = '' OR previous_root ~ '^[0-9a-f]{64}$');

-- Of the row and of when it was sealed. Columns without a value are left out, so that a column added later changes no seal.
CREATE FUNCTION row_hash(content jsonb, besides text[], sealed_at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to((extract(epoch FROM sealed_at) * 1000)::bigint || coalesce(jsonb_object_agg(key, value) FILTER (WHERE value <> 'null'::jsonb AND key <> ALL (besides)), '{}')::text, 'UTF8')), 'hex')
  FROM jsonb_each(content)
$$;

-- Arguments: the columns of the row's key, and the columns that may change. With the owner's rights: the application
-- cannot write a seal of its own. In UTC: a time's text would differ from session to session.
CREATE FUNCTION seal_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  content jsonb := to_jsonb(NEW);
  sealed_at timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  INSERT INTO history_seal (table_name, row_key, at, hash) VALUES (TG_TABLE_NAME,
    (SELECT string_agg(content ->> k, '|' ORDER BY n) FROM unnest(string_to_array(TG_ARGV[0], ',')) WITH ORDINALITY AS u(k, n)),
    sealed_at, row_hash(content, string_to_array(TG_ARGV[1], ','), sealed_at));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION seal_row() FROM PUBLIC;

-- What is kept (data/verify/kept.ts has the same list, and a test compares the two); rows that are there are sealed now.
DO $$
DECLARE kept record;
BEGIN
  SET LOCAL timezone = 'UTC';
  FOR kept IN SELECT * FROM (VALUES
    ('history', 'id', ''), ('snapshot', 'id', ''), ('reading', 'id', ''), ('report_url', 'url', ''),
    ('statement', 'id', ''), ('confirmation', 'statement_id,number', ''), ('hop', 'statement_id,position', ''),
    ('withdrawal', 'id', ''), ('rewording', 'statement_id,snapshot_id', ''), ('wording_denial', 'statement_id,claim_id,number', ''),
    ('stance', 'id', 'superseded_by_id'), ('reliance', 'id', 'state,decided_by_id,decided_at,version'),
    ('check', 'id', ''), ('check_citation', 'check_id,number', ''), ('check_review', 'check_id', ''), ('retraction', 'id', ''),
    ('due_move', 'claim_id,number', ''), ('due_outcome', 'claim_id,number', ''), ('publication', 'story_id,number', ''), ('reliability', 'id', ''),
    ('figure', 'id', ''), ('owner', 'id', ''), ('figure_claim', 'figure_id,claim_id,number', ''), ('figure_value', 'id', ''), ('figure_value_withdrawal', 'value_id', ''), ('figure_difference', 'a,b,number', ''),
    ('merge', 'id', 'undone_by_id,undone_by_name,undone_at'), ('split', 'id', 'undone_by_id,undone_by_name,undone_at'), ('split_part', 'split_id,statement_id,position', ''),
    ('former_membership', 'id', ''), ('former_reliance', 'id', ''), ('former_origin_verdict', 'id', ''), ('former_speaks_for', 'id', ''), ('former_possibly_same', 'id', '')
  ) AS k(name, key_columns, besides) LOOP
    EXECUTE format('CREATE TRIGGER row_sealed AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION seal_row(%L, %L)', kept.name, kept.key_columns, kept.besides);
    EXECUTE format('INSERT INTO history_seal (table_name, row_key, at, hash) SELECT %L, concat_ws(''|'', %s), date_trunc(''milliseconds'', now()), row_hash(to_jsonb(t), string_to_array(%L, '',''), date_trunc(''milliseconds'', now())) FROM %I t',
      kept.name, (SELECT string_agg(format('t.%I', k), ', ' ORDER BY n) FROM unnest(string_to_array(kept.key_columns, ',')) WITH ORDINALITY AS u(k, n)), kept.besides, kept.name);
  END LOOP;
END $$;

GRANT SELECT ON history_seal TO onrecord_app;
GRANT SELECT, INSERT ON history_root TO onrecord_app;
