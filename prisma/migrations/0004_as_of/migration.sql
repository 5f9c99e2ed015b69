-- One clock for all that a moment cuts: the database's, at the row itself, cut off where the column ends (rounded up, a
-- row would be younger than the history row that tells of it).
CREATE FUNCTION moment_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT date_trunc('milliseconds', clock_timestamp()) $$;
ALTER TABLE report ALTER COLUMN created_at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE speaks_for ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE possibly_same ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE confirmation ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE withdrawal ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE reliance ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE claim ALTER COLUMN created_at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE stance ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE due_move ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE story ALTER COLUMN created_at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE publication ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE membership ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE "check" ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE retraction ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE origin_verdict ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());
ALTER TABLE statement ALTER COLUMN at SET DEFAULT date_trunc('milliseconds', clock_timestamp());

-- What changes in place or is removed goes, dated, to its former row, so that the record can be shown as it was.
-- Triggers write them: no writer can forget to, and an import that only adds rows makes none.
CREATE TABLE "former_membership" (
    "id" BIGSERIAL NOT NULL,
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "former_membership_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "former_reliance" (
    "id" BIGSERIAL NOT NULL,
    "reliance_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "former_reliance_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "former_origin_verdict" (
    "id" BIGSERIAL NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "same" BOOLEAN NOT NULL,
    "claim_id" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "former_origin_verdict_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "former_speaks_for" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "former_speaks_for_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "former_possibly_same" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "former_possibly_same_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "former_membership_story_id_idx" ON "former_membership"("story_id");
CREATE INDEX "former_membership_claim_id_idx" ON "former_membership"("claim_id");
CREATE INDEX "former_reliance_reliance_id_at_idx" ON "former_reliance"("reliance_id", "at");
CREATE INDEX "former_origin_verdict_a_b_idx" ON "former_origin_verdict"("a", "b");
CREATE INDEX "former_origin_verdict_claim_id_idx" ON "former_origin_verdict"("claim_id");
CREATE INDEX "former_speaks_for_actor_id_idx" ON "former_speaks_for"("actor_id");
CREATE INDEX "former_possibly_same_actor_id_idx" ON "former_possibly_same"("actor_id");
CREATE INDEX "possibly_same_other_id_idx" ON "possibly_same"("other_id");
CREATE INDEX "former_possibly_same_other_id_idx" ON "former_possibly_same"("other_id");
ALTER TABLE former_membership ADD CONSTRAINT former_membership_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT former_membership_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT former_membership_order CHECK (at <= ended_at);
ALTER TABLE former_reliance ADD CONSTRAINT former_reliance_reliance_id_fkey FOREIGN KEY (reliance_id) REFERENCES reliance(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT former_reliance_state CHECK (state IN ('found', 'confirmed', 'rejected')), ADD CONSTRAINT former_reliance_order CHECK (at <= ended_at);
ALTER TABLE former_origin_verdict ADD CONSTRAINT former_origin_verdict_pair CHECK (a < b), ADD CONSTRAINT former_origin_verdict_order CHECK (at <= ended_at);
ALTER TABLE former_speaks_for ADD CONSTRAINT former_speaks_for_order CHECK (at <= ended_at);
ALTER TABLE former_possibly_same ADD CONSTRAINT former_possibly_same_pair CHECK (actor_id < other_id), ADD CONSTRAINT former_possibly_same_order CHECK (at <= ended_at);


-- A row written by a process whose clock runs ahead must not end before it began: hence greatest().
CREATE FUNCTION membership_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_membership (story_id, claim_id, by_id, at, ended_at) VALUES (OLD.story_id, OLD.claim_id, OLD.by_id, OLD.at, greatest(OLD.at, moment_now()));
  RETURN OLD;
END $$;
CREATE TRIGGER membership_ends AFTER DELETE ON membership FOR EACH ROW EXECUTE FUNCTION membership_ends();

CREATE FUNCTION possibly_same_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_possibly_same (actor_id, other_id, by_id, at, ended_at) VALUES (OLD.actor_id, OLD.other_id, OLD.by_id, OLD.at, greatest(OLD.at, moment_now()));
  RETURN OLD;
END $$;
CREATE TRIGGER possibly_same_ends AFTER DELETE ON possibly_same FOR EACH ROW EXECUTE FUNCTION possibly_same_ends();

CREATE FUNCTION speaks_for_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moment timestamptz := greatest(OLD.at, moment_now());
BEGIN
  INSERT INTO former_speaks_for (actor_id, body_id, valid_from, valid_to, at, ended_at) VALUES (OLD.actor_id, OLD.body_id, OLD.valid_from, OLD.valid_to, OLD.at, moment);
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.at := moment;
  RETURN NEW;
END $$;
CREATE TRIGGER speaks_for_ends BEFORE UPDATE OR DELETE ON speaks_for FOR EACH ROW EXECUTE FUNCTION speaks_for_ends();

CREATE FUNCTION origin_verdict_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moment timestamptz := greatest(OLD.at, moment_now());
BEGIN
  INSERT INTO former_origin_verdict (a, b, same, claim_id, by_id, at, ended_at) VALUES (OLD.a, OLD.b, OLD.same, OLD.claim_id, OLD.by_id, OLD.at, moment);
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.at := moment;
  RETURN NEW;
END $$;
CREATE TRIGGER origin_verdict_ends BEFORE UPDATE OR DELETE ON origin_verdict FOR EACH ROW EXECUTE FUNCTION origin_verdict_ends();

CREATE FUNCTION reliance_state_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE since timestamptz := coalesce(OLD.decided_at, OLD.at); moment timestamptz := greatest(since, moment_now());
BEGIN
  INSERT INTO former_reliance (reliance_id, state, by_id, at, ended_at) VALUES (OLD.id, OLD.state, OLD.decided_by_id, since, moment);
  NEW.decided_at := moment;
  RETURN NEW;
END $$;
CREATE TRIGGER reliance_state_ends BEFORE UPDATE OF state ON reliance FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION reliance_state_ends();

-- Hops have been made when their statement was first confirmed.
ALTER TABLE "hop" ADD COLUMN "at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp());
UPDATE hop SET at = first.at FROM (SELECT statement_id, min(at) AS at FROM confirmation WHERE state = 'confirmed' GROUP BY statement_id) first WHERE first.statement_id = hop.statement_id;

-- Fields that are edited in place are taken back by what history says they were before: the edits alone, which are few.
CREATE INDEX history_edit ON history (subject, subject_id, at) WHERE before IS NOT NULL AND subject IN ('report', 'actor', 'claim', 'story', 'source');

GRANT SELECT, INSERT ON former_membership, former_reliance, former_origin_verdict, former_speaks_for, former_possibly_same TO onrecord_app;
GRANT USAGE ON SEQUENCE former_membership_id_seq, former_reliance_id_seq, former_origin_verdict_id_seq, former_speaks_for_id_seq, former_possibly_same_id_seq TO onrecord_app;
