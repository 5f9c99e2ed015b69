-- The source record: who owned how much of what and when, what a source says of itself in its own markup, its accounts,
-- what the desk noted of it, since when it carries a wire; and its track record, worked out from all of that.

-- Who held a source, or an owner that holds sources: how much, from when until when (the day it no longer was so). A row
-- is never changed: what was wrong is replaced by a row that names it, or made void by one.
CREATE TABLE ownership (
  id TEXT NOT NULL CONSTRAINT ownership_pkey PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES owner (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  source_id TEXT REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  owned_id TEXT REFERENCES owner (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  share_from DECIMAL(5, 2),
  share_to DECIMAL(5, 2),
  valid_from DATE,
  valid_to DATE,
  reason TEXT,
  replaces_id TEXT REFERENCES ownership (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  void BOOLEAN NOT NULL DEFAULT false,
  by_id TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT ownership_one CHECK (num_nonnulls(source_id, owned_id) = 1),
  CONSTRAINT ownership_of_another CHECK (owned_id IS NULL OR owned_id <> owner_id),
  CONSTRAINT ownership_share CHECK ((share_from IS NULL) = (share_to IS NULL) AND (share_from IS NULL OR (share_from > 0 AND share_from <= share_to AND share_to <= 100))),
  CONSTRAINT ownership_days CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to),
  CONSTRAINT ownership_reason CHECK (reason IS NULL OR btrim(reason) <> ''),
  CONSTRAINT ownership_void CHECK (NOT void OR replaces_id IS NOT NULL)
);
-- of two corrections of one row the second is refused, whoever writes it
CREATE UNIQUE INDEX ownership_replaces_id_key ON ownership (replaces_id);
CREATE INDEX ownership_source_id_idx ON ownership (source_id);
CREATE INDEX ownership_owned_id_idx ON ownership (owned_id);
CREATE INDEX ownership_owner_id_idx ON ownership (owner_id);

-- What was read in a source's own markup, on the day it was read.
CREATE TABLE policy_reading (
  id TEXT NOT NULL CONSTRAINT policy_reading_pkey PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  url TEXT NOT NULL CHECK (url <> ''),
  bytes_hash TEXT NOT NULL CHECK (bytes_hash ~ '^[0-9a-f]{64}$'),
  found JSONB NOT NULL CHECK (jsonb_typeof(found) = 'array'),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);
CREATE INDEX policy_reading_source_id_at_idx ON policy_reading (source_id, at);

CREATE TABLE source_note (
  id TEXT NOT NULL CONSTRAINT source_note_pkey PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  text TEXT NOT NULL CHECK (btrim(text) <> ''),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);
CREATE INDEX source_note_source_id_at_id_idx ON source_note (source_id, at, id);

-- Where else a source publishes: an account or channel, and the source it is where it is kept as one of its own.
CREATE TABLE source_account (
  id TEXT NOT NULL CONSTRAINT source_account_pkey PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  platform TEXT NOT NULL CHECK (btrim(platform) <> ''),
  name TEXT NOT NULL CHECK (btrim(name) <> ''),
  url TEXT NOT NULL CHECK (url ~ '^https?://'),
  as_source_id TEXT REFERENCES source (id) ON DELETE SET NULL ON UPDATE CASCADE,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT source_account_of_another CHECK (as_source_id IS NULL OR as_source_id <> source_id)
);
CREATE UNIQUE INDEX source_account_url_key ON source_account (url);
CREATE INDEX source_account_source_id_idx ON source_account (source_id);
CREATE INDEX source_account_as_source_id_idx ON source_account (as_source_id);

ALTER TABLE source_carries ADD COLUMN valid_from DATE, ADD COLUMN valid_to DATE;
ALTER TABLE source_carries ADD CONSTRAINT source_carries_days CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to);

-- The cases of every source's track record. They follow from the record, may be thrown away, and are worked out again.
CREATE TABLE track_case (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE ON UPDATE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE ON UPDATE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('affirms', 'denies')),
  outcome TEXT NOT NULL CHECK (outcome IN ('confirmed', 'refuted', 'disputed', 'retracted', 'open')),
  began_at TIMESTAMPTZ(3) NOT NULL,
  until TIMESTAMPTZ(3) NOT NULL,
  statement_id TEXT,
  for_id TEXT,
  for_at TIMESTAMPTZ(3),
  against_id TEXT,
  against_at TIMESTAMPTZ(3),
  CONSTRAINT track_case_pkey PRIMARY KEY (source_id, claim_id),
  CONSTRAINT track_case_window CHECK (began_at < until)
);
CREATE INDEX track_case_source_id_began_at_claim_id_idx ON track_case (source_id, began_at, claim_id);
CREATE INDEX track_case_claim_id_idx ON track_case (claim_id);
CREATE TABLE track_search (
  id INTEGER NOT NULL CONSTRAINT track_search_pkey PRIMARY KEY,
  history_id BIGINT NOT NULL
);
INSERT INTO track_search (id, history_id) VALUES (1, 0);
-- Claims whose cases are to be worked out anew: one change may concern more of them than one transaction has time for.
CREATE TABLE track_pending (
  claim_id TEXT NOT NULL CONSTRAINT track_pending_pkey PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE ON UPDATE CASCADE,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

-- Who held a source or an owner on a day, as was on record by a moment: whoever held more than half, else the one
-- holder of whose share nothing is known. Nobody held it alone where neither is so. (domain/source/ownership.ts says the same.)
CREATE FUNCTION holder_on(a_source text, an_owner text, day date, recorded timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(max(owner_id) FILTER (WHERE share_from > 50), CASE WHEN count(*) FILTER (WHERE share_from IS NULL) = 1 THEN max(owner_id) FILTER (WHERE share_from IS NULL) END)
  FROM ownership o
  WHERE (o.source_id = a_source OR o.owned_id = an_owner) AND NOT o.void AND o.at <= recorded
    AND NOT EXISTS (SELECT 1 FROM ownership n WHERE n.replaces_id = o.id AND n.at <= recorded)
    AND (o.valid_from IS NULL OR o.valid_from <= day) AND (o.valid_to IS NULL OR day < o.valid_to)
$$;
-- The owner above an owner, as far up as one holds the other. Owners in a circle are the first of them by id.
CREATE FUNCTION owner_above(an_owner text, day date, recorded timestamptz) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  seen text[] := '{}';
  here text := an_owner;
BEGIN
  WHILE here IS NOT NULL LOOP
    IF here = ANY (seen) THEN RETURN (SELECT min(x COLLATE "C") FROM unnest(seen[array_position(seen, here):]) x); END IF;
    seen := seen || here;
    here := holder_on(NULL, here, day, recorded);
  END LOOP;
  RETURN seen[cardinality(seen)];
END $$;

GRANT SELECT, INSERT ON ownership, policy_reading, source_note TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON source_account TO onrecord_app;
GRANT UPDATE (valid_from, valid_to) ON source_carries TO onrecord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON track_case, track_pending TO onrecord_app;
GRANT SELECT, UPDATE ON track_search TO onrecord_app;

-- kept as everything is that may only be added to (migration 0011)
CREATE TRIGGER row_sealed AFTER INSERT ON ownership FOR EACH ROW EXECUTE FUNCTION seal_row('id', '');
CREATE TRIGGER row_sealed AFTER INSERT ON policy_reading FOR EACH ROW EXECUTE FUNCTION seal_row('id', '');
CREATE TRIGGER row_sealed AFTER INSERT ON source_note FOR EACH ROW EXECUTE FUNCTION seal_row('id', '');

-- Owners as they were named until now: of their share and their days nothing is known. They are of the day they were
-- recorded, or what we had at an earlier moment would lack them.
INSERT INTO ownership (id, owner_id, source_id, at)
SELECT substr(md5('ownership of ' || s.id), 1, 16), s.owner_id, s.id, coalesce((
  SELECT h.at FROM history h WHERE h.subject = 'source' AND h.subject_id = s.id AND h.after ->> 'ownerId' = s.owner_id ORDER BY h.number DESC LIMIT 1), s.created_at)
FROM source s WHERE s.owner_id IS NOT NULL;
