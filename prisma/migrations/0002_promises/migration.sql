-- What PostgreSQL can state, it states (model.md, invariants 1, 2, 8).

-- Words that are a closed list -----------------------------------------------------------------------------
ALTER TABLE person ADD CONSTRAINT person_role CHECK (role IN ('reader', 'editor', 'admin')),
  ADD CONSTRAINT person_name CHECK (btrim(name) <> ''), ADD CONSTRAINT person_email CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE invitation ADD CONSTRAINT invitation_purpose CHECK (purpose IN ('invitation', 'first admin', 'reset')),
  ADD CONSTRAINT invitation_role CHECK (role IN ('reader', 'editor', 'admin'));
ALTER TABLE source ADD CONSTRAINT source_kind CHECK (kind IN ('news outlet', 'wire agency', 'official channel', 'social account', 'public body', 'NGO', 'document archive')),
  ADD CONSTRAINT source_name CHECK (btrim(name) <> '');
ALTER TABLE source_domain ADD CONSTRAINT source_domain_form CHECK (domain = lower(domain) AND domain !~ '[/:@[:space:]]' AND domain <> '');
ALTER TABLE reliability ADD CONSTRAINT reliability_grade CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT reliability_reason CHECK (btrim(reason) <> '');
ALTER TABLE feed ADD CONSTRAINT feed_state CHECK (state IN ('active', 'paused', 'gone'));
ALTER TABLE report ADD CONSTRAINT report_title CHECK (btrim(title) <> ''),
  ADD CONSTRAINT report_kind CHECK (kind IN ('article', 'post', 'wire item', 'transcript', 'document')),
  ADD CONSTRAINT report_precision CHECK (published_precision IN ('instant', 'day', 'month', 'year', 'range'));
ALTER TABLE snapshot ADD CONSTRAINT snapshot_number CHECK (number >= 1), ADD CONSTRAINT snapshot_size CHECK (size >= 0),
  ADD CONSTRAINT snapshot_hashes CHECK (bytes_hash ~ '^[0-9a-f]{64}$' AND text_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE unfiled_snapshot ADD CONSTRAINT unfiled_snapshot_way CHECK (way IN ('paste', 'file', 'link')), ADD CONSTRAINT unfiled_snapshot_hash CHECK (bytes_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE actor ADD CONSTRAINT actor_kind CHECK (kind IN ('person', 'body', 'unnamed')), ADD CONSTRAINT actor_name_given CHECK (btrim(name) <> ''),
  ADD CONSTRAINT actor_not_own_body CHECK (body_id IS DISTINCT FROM id);
ALTER TABLE speaks_for ADD CONSTRAINT speaks_for_order CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to),
  ADD CONSTRAINT speaks_for_other CHECK (actor_id <> body_id);
ALTER TABLE possibly_same ADD CONSTRAINT possibly_same_order CHECK (actor_id < other_id);
ALTER TABLE statement ADD CONSTRAINT statement_anchor CHECK (anchor_start >= 0 AND anchor_start < anchor_end),
  ADD CONSTRAINT statement_mode CHECK (mode IN ('quoted', 'paraphrased', 'partly quoted', 'narrated')),
  ADD CONSTRAINT statement_said CHECK (said_from IS NULL OR said_to IS NULL OR said_from <= said_to),
  ADD CONSTRAINT statement_drafted CHECK ((drafted_by IS NULL) <> (drafted_by_id IS NULL)),
  ADD CONSTRAINT statement_corrects_other CHECK (corrects_id IS DISTINCT FROM id);
ALTER TABLE confirmation ADD CONSTRAINT confirmation_state CHECK (state IN ('confirmed', 'rejected', 'open')), ADD CONSTRAINT confirmation_number CHECK (number >= 1);
ALTER TABLE hop ADD CONSTRAINT hop_one CHECK ((actor_id IS NULL) <> (source_id IS NULL)), ADD CONSTRAINT hop_position CHECK (position >= 0);
ALTER TABLE reliance ADD CONSTRAINT reliance_from CHECK ((from_statement_id IS NULL) <> (from_report_id IS NULL)),
  ADD CONSTRAINT reliance_to CHECK (num_nonnulls(to_statement_id, to_report_id, to_source_id) = 1),
  ADD CONSTRAINT reliance_kind CHECK (kind IN ('cites', 'reprints', 'same text', 'contributed', 'syndicates', 'confirms', 'denies')),
  ADD CONSTRAINT reliance_state CHECK (state IN ('found', 'confirmed', 'rejected')),
  ADD CONSTRAINT reliance_share CHECK (share IS NULL OR (share >= 0 AND share <= 1)),
  ADD CONSTRAINT reliance_other CHECK (from_statement_id IS DISTINCT FROM to_statement_id OR from_statement_id IS NULL);
CREATE UNIQUE INDEX reliance_once ON reliance (coalesce(from_statement_id, ''), coalesce(from_report_id, ''), coalesce(to_statement_id, ''), coalesce(to_report_id, ''), coalesce(to_source_id, ''), coalesce(to_date, '0001-01-01'), kind);
ALTER TABLE claim ADD CONSTRAINT claim_wording CHECK (btrim(wording) <> ''), ADD CONSTRAINT claim_kind CHECK (kind IN ('event', 'position', 'figure', 'expectation')),
  ADD CONSTRAINT claim_happened CHECK (happened_from IS NULL OR happened_to IS NULL OR happened_from <= happened_to),
  ADD CONSTRAINT claim_superseded_other CHECK (superseded_by_id IS DISTINCT FROM id);
ALTER TABLE due_move ADD CONSTRAINT due_move_order CHECK (due_from <= due_to), ADD CONSTRAINT due_move_number CHECK (number >= 1);
ALTER TABLE stance ADD CONSTRAINT stance_value CHECK (value IN ('affirms', 'denies', 'conditional', 'declines', 'questions', 'mentions'));
CREATE UNIQUE INDEX stance_in_force ON stance (statement_id, claim_id) WHERE superseded_by_id IS NULL;
ALTER TABLE story ADD CONSTRAINT story_title CHECK (btrim(title) <> '');
ALTER TABLE publication ADD CONSTRAINT publication_state CHECK (state IN ('published', 'withdrawn')), ADD CONSTRAINT publication_number CHECK (number >= 1);
ALTER TABLE "check" ADD CONSTRAINT check_reasons CHECK (btrim(reasons) <> ''), ADD CONSTRAINT check_verdict CHECK (btrim(verdict) <> ''),
  ADD CONSTRAINT check_corrects_other CHECK (corrects_id IS DISTINCT FROM id);
CREATE UNIQUE INDEX check_corrected_once ON "check" (corrects_id) WHERE corrects_id IS NOT NULL;
ALTER TABLE retraction ADD CONSTRAINT retraction_reasons CHECK (btrim(reasons) <> '');
ALTER TABLE origin_verdict ADD CONSTRAINT origin_verdict_order CHECK (a < b);
ALTER TABLE figure_value ADD CONSTRAINT figure_value_bound CHECK (bound IN ('exact', 'at least', 'at most', 'about', 'range')),
  ADD CONSTRAINT figure_value_range CHECK (value_to IS NULL OR value <= value_to);
ALTER TABLE history ADD CONSTRAINT history_number CHECK (number >= 1), ADD CONSTRAINT history_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT history_previous CHECK (previous_hash = '' OR previous_hash ~ '^[0-9a-f]{64}$');

-- Invariant 1: a statement's exact words stand in its snapshot between start and end ------------------------
-- substr counts characters, and a character of a UTF-8 database is a code point: the same unit as the anchor.
CREATE FUNCTION statement_anchor_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE words text;
BEGIN
  SELECT substr(text, NEW.anchor_start + 1, NEW.anchor_end - NEW.anchor_start) INTO words FROM snapshot WHERE id = NEW.snapshot_id;
  IF words IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'statement % does not stand in snapshot % between % and %', NEW.id, NEW.snapshot_id, NEW.anchor_start, NEW.anchor_end USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_anchor BEFORE INSERT OR UPDATE ON statement FOR EACH ROW EXECUTE FUNCTION statement_anchor_stands();

-- Invariant 2: the application's role may add to what is kept, and change nothing of it ---------------------
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(72042312);
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'onrecord_app') THEN CREATE ROLE onrecord_app NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO onrecord_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO onrecord_app;
REVOKE INSERT ON _prisma_migrations FROM onrecord_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO onrecord_app;
GRANT UPDATE ON person, session, credential, verification, invitation, source, feed, report, actor, speaks_for, claim, story, origin_verdict, figure TO onrecord_app;
GRANT UPDATE (superseded_by_id) ON stance TO onrecord_app;
GRANT UPDATE (state, decided_by_id, decided_at, version) ON reliance TO onrecord_app;
GRANT DELETE ON unfiled_snapshot, session, credential, verification, sign_in, source_domain, source_carries, membership, possibly_same TO onrecord_app;
