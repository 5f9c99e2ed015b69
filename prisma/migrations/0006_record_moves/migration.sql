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
  claim_id TEXT REFERENCES claim (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT split_part_one CHECK ((position = -1) = (claim_id IS NOT NULL)),
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

-- What something is now called by, or was at a moment: the end of the chain of merges in force. Merges are few, so for
-- nearly all ids this is one look into an index.
CREATE FUNCTION merged_into(what text, thing text, moment timestamptz DEFAULT 'infinity') RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE next text; here text := thing; steps integer := 0;
BEGIN
  LOOP
    SELECT into_id INTO next FROM merge WHERE kind = what AND from_id = here AND at <= moment AND (undone_at IS NULL OR undone_at > moment);
    EXIT WHEN NOT FOUND OR steps > 1000;
    here := next;
    steps := steps + 1;
  END LOOP;
  RETURN here;
END $$;
-- Something and all that is merged into it, directly or through others.
CREATE FUNCTION merged_below(what text, thing text, moment timestamptz DEFAULT 'infinity') RETURNS SETOF text LANGUAGE plpgsql STABLE ROWS 1 AS $$
BEGIN
  RETURN NEXT thing;
  IF EXISTS (SELECT 1 FROM merge WHERE kind = what AND into_id = thing) THEN
    RETURN QUERY WITH RECURSIVE below AS (
      SELECT from_id AS id FROM merge WHERE kind = what AND into_id = thing AND at <= moment AND (undone_at IS NULL OR undone_at > moment)
      UNION SELECT m.from_id FROM below b JOIN merge m ON m.kind = what AND m.into_id = b.id AND m.at <= moment AND (m.undone_at IS NULL OR m.undone_at > moment)
    ) SELECT id FROM below WHERE id <> thing;
  END IF;
END $$;
-- Whether readers see a claim: it, or one that it is one with, is in a published story.
CREATE FUNCTION claim_is_public(claim text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM membership m JOIN story y ON y.id = m.story_id WHERE m.claim_id = claim AND y.published_at IS NOT NULL) THEN RETURN true; END IF;
  IF NOT EXISTS (SELECT 1 FROM merge WHERE kind = 'claim' AND undone_at IS NULL AND (from_id = claim OR into_id = claim)) THEN RETURN false; END IF;
  RETURN EXISTS (SELECT 1 FROM merged_below('claim', merged_into('claim', claim)) one JOIN membership m ON m.claim_id = one JOIN story y ON y.id = m.story_id WHERE y.published_at IS NOT NULL);
END $$;
-- Who a hop names: as it was confirmed, or as the newest split in force says; then what that actor is merged into.
CREATE FUNCTION hop_actor(statement text, place integer, actor text, moment timestamptz DEFAULT 'infinity') RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE other text;
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  SELECT s.into_id INTO other FROM split_part p JOIN split s ON s.id = p.split_id
    WHERE p.statement_id = statement AND p.position = place AND s.kind = 'actor' AND s.at <= moment AND (s.undone_at IS NULL OR s.undone_at > moment)
    ORDER BY s.at DESC, s.id DESC LIMIT 1;
  RETURN merged_into('actor', coalesce(other, actor), moment);
END $$;
-- The statements that stand in the place of one: it, or those that correct it and are not rejected, and so on.
CREATE FUNCTION standing_for(statement text, moment timestamptz DEFAULT 'infinity') RETURNS SETOF text LANGUAGE plpgsql STABLE ROWS 1 AS $$
BEGIN
  IF statement IS NULL OR NOT EXISTS (SELECT 1 FROM statement s WHERE s.corrects_id = standing_for.statement) THEN RETURN NEXT statement; RETURN; END IF;
  RETURN QUERY WITH RECURSIVE chain AS (
    SELECT standing_for.statement AS id
    UNION SELECT s.id FROM chain c JOIN statement s ON s.corrects_id = c.id AND s.at <= moment
      AND coalesce((SELECT k.state FROM confirmation k WHERE k.statement_id = s.id AND k.at <= moment ORDER BY k.number DESC LIMIT 1), 'open') <> 'rejected'
  ) SELECT c.id FROM chain c WHERE NOT EXISTS (SELECT 1 FROM statement s WHERE s.corrects_id = c.id AND s.at <= moment
      AND coalesce((SELECT k.state FROM confirmation k WHERE k.statement_id = s.id AND k.at <= moment ORDER BY k.number DESC LIMIT 1), 'open') <> 'rejected');
END $$;
