-- When the record moves: withdrawals that can be taken back, passages that a later snapshot words otherwise, who is
-- told of a status that moved, and merging and splitting as rows.

ALTER TABLE withdrawal ADD COLUMN number INTEGER NOT NULL DEFAULT 1, ADD COLUMN state TEXT NOT NULL DEFAULT 'withdrawn',
  ADD COLUMN snapshot_id TEXT REFERENCES snapshot (id) ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX withdrawal_statement_id_key;
CREATE UNIQUE INDEX withdrawal_statement_id_number_key ON withdrawal (statement_id, number);
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_number CHECK (number >= 1), ADD CONSTRAINT withdrawal_state CHECK (state IN ('withdrawn', 'taken back')),
  ADD CONSTRAINT withdrawal_reason CHECK (btrim(reason) <> '');

CREATE TABLE rewording (
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('trivial', 'changed')),
  anchor_start INTEGER NOT NULL,
  anchor_end INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT rewording_pkey PRIMARY KEY (statement_id, snapshot_id),
  CONSTRAINT rewording_anchor CHECK (anchor_start >= 0 AND anchor_start < anchor_end)
);
CREATE INDEX rewording_snapshot_id_idx ON rewording (snapshot_id);

CREATE TABLE follow (
  id TEXT NOT NULL CONSTRAINT follow_pkey PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE SET NULL ON UPDATE CASCADE,
  story_id TEXT REFERENCES story (id) ON DELETE SET NULL ON UPDATE CASCADE,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT follow_one CHECK (num_nonnulls(claim_id, story_id) = 1)
);
CREATE UNIQUE INDEX follow_person_id_claim_id_key ON follow (person_id, claim_id);
CREATE UNIQUE INDEX follow_person_id_story_id_key ON follow (person_id, story_id);
CREATE INDEX follow_claim_id_idx ON follow (claim_id);
CREATE INDEX follow_story_id_idx ON follow (story_id);

CREATE TABLE announcement (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  seen_at TIMESTAMPTZ(3),
  CONSTRAINT announcement_pkey PRIMARY KEY (person_id, claim_id, number)
);
CREATE INDEX announcement_person_id_at_idx ON announcement (person_id, at);
CREATE INDEX announcement_claim_id_idx ON announcement (claim_id);

CREATE TABLE merge (
  id TEXT NOT NULL CONSTRAINT merge_pkey PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'actor', 'report')),
  from_id TEXT NOT NULL,
  into_id TEXT NOT NULL,
  why TEXT NOT NULL CHECK (btrim(why) <> ''),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  undone_by_id TEXT,
  undone_by_name TEXT,
  undone_at TIMESTAMPTZ(3),
  CONSTRAINT merge_other CHECK (from_id <> into_id),
  CONSTRAINT merge_undone CHECK ((undone_at IS NULL) = (undone_by_name IS NULL) AND (undone_at IS NULL OR at <= undone_at))
);
CREATE INDEX merge_kind_from_id_idx ON merge (kind, from_id);
CREATE INDEX merge_kind_into_id_idx ON merge (kind, into_id);
-- A thing is one with one other at most; through that one, with all that it is merged into.
CREATE UNIQUE INDEX merge_in_force ON merge (kind, from_id) WHERE undone_at IS NULL;

CREATE TABLE split (
  id TEXT NOT NULL CONSTRAINT split_pkey PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'actor')),
  from_id TEXT NOT NULL,
  into_id TEXT NOT NULL,
  why TEXT NOT NULL CHECK (btrim(why) <> ''),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  undone_by_id TEXT,
  undone_by_name TEXT,
  undone_at TIMESTAMPTZ(3),
  CONSTRAINT split_other CHECK (from_id <> into_id),
  CONSTRAINT split_undone CHECK ((undone_at IS NULL) = (undone_by_name IS NULL) AND (undone_at IS NULL OR at <= undone_at))
);
CREATE INDEX split_kind_from_id_idx ON split (kind, from_id);
CREATE INDEX split_kind_into_id_idx ON split (kind, into_id);
CREATE TABLE split_part (
  split_id TEXT NOT NULL REFERENCES split (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position INTEGER NOT NULL DEFAULT -1,
  CONSTRAINT split_part_pkey PRIMARY KEY (split_id, statement_id, position)
);
CREATE INDEX split_part_statement_id_position_idx ON split_part (statement_id, position);

-- The kind says of which table the two are rows; rows of those tables are never removed, so to look once is enough.
CREATE FUNCTION both_are_there() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found integer;
BEGIN
  EXECUTE format('SELECT count(*)::int FROM %I WHERE id IN ($1, $2)', NEW.kind) INTO found USING NEW.from_id, NEW.into_id;
  IF found <> 2 THEN RAISE EXCEPTION 'no two rows of % are called % and %', NEW.kind, NEW.from_id, NEW.into_id USING ERRCODE = 'foreign_key_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER merge_both BEFORE INSERT ON merge FOR EACH ROW EXECUTE FUNCTION both_are_there();
CREATE TRIGGER split_both BEFORE INSERT ON split FOR EACH ROW EXECUTE FUNCTION both_are_there();

-- The newest status of each claim is looked up at every write that may move it.
CREATE INDEX history_status_moved ON history (subject_id, number) WHERE subject = 'claim' AND what = 'status moved';

GRANT SELECT, INSERT ON rewording, follow, announcement, merge, split, split_part TO onrecord_app;
GRANT DELETE ON follow TO onrecord_app;
GRANT UPDATE (seen_at) ON announcement TO onrecord_app;
GRANT UPDATE (undone_by_id, undone_by_name, undone_at) ON merge, split TO onrecord_app;
