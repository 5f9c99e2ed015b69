-- The inbox: everything that wants a person, in one list.

-- What waits. Worked out from the record and only kept so that the list can be put in order: empty it, note everything
-- again (data/inbox/refresh.ts), and it comes back.
CREATE TABLE inbox_item (
  key TEXT NOT NULL CONSTRAINT inbox_item_pkey PRIMARY KEY CHECK (length(key) BETWEEN 3 AND 400),
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  -- it waits from then on: an expectation's due time lies ahead
  since TIMESTAMPTZ(3) NOT NULL,
  title TEXT,
  language TEXT,
  report_id TEXT,
  source_id TEXT,
  story_id TEXT,
  claim_id TEXT,
  -- equal for what carries one text
  text_key TEXT,
  -- what it could change: least first
  rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 99),
  weighed BOOLEAN NOT NULL,
  effect JSONB NOT NULL,
  sure BOOLEAN NOT NULL,
  -- what its words need
  says JSONB NOT NULL DEFAULT '{}',
  -- another one means that the thing has changed
  stamp TEXT NOT NULL,
  CONSTRAINT inbox_item_kind_record_id_key UNIQUE (kind, record_id)
);
CREATE INDEX inbox_item_claim_id_idx ON inbox_item (claim_id);
CREATE INDEX inbox_item_report_id_idx ON inbox_item (report_id);
-- what was brought in and has the words of something that was brought in before
CREATE INDEX inbox_item_bands ON inbox_item USING gin (string_to_array(says ->> 'bands', ' ')) WHERE kind = 'unfiled';
CREATE INDEX inbox_item_unweighed ON inbox_item (since DESC) WHERE NOT weighed;

-- Who an item is assigned to, and until when it is snoozed. History tells of every change, and its rows are counted here.
CREATE TABLE inbox_mark (
  key TEXT NOT NULL CONSTRAINT inbox_mark_pkey PRIMARY KEY CHECK (length(key) BETWEEN 3 AND 400),
  version INTEGER NOT NULL CHECK (version >= 1),
  assigned_id TEXT REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- snoozed until an instant, or set aside without end; either only as long as the item's stamp is this one
  snoozed_until TIMESTAMPTZ(3),
  set_aside BOOLEAN NOT NULL DEFAULT false,
  stamp TEXT,
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT inbox_mark_one_rest CHECK (NOT (set_aside AND snoozed_until IS NOT NULL)),
  CONSTRAINT inbox_mark_of_what CHECK ((stamp IS NOT NULL) = (set_aside OR snoozed_until IS NOT NULL))
);
CREATE INDEX inbox_mark_assigned_id_idx ON inbox_mark (assigned_id);

-- Something that may wait, have changed or be settled; noted in the transaction that changed it.
CREATE TABLE inbox_pending (
  id BIGSERIAL NOT NULL CONSTRAINT inbox_pending_pkey PRIMARY KEY,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  -- of what failed: when it is tried again
  not_before TIMESTAMPTZ(3)
);
CREATE INDEX inbox_pending_put_off ON inbox_pending (subject, subject_id) WHERE not_before IS NOT NULL;

-- TG_ARGV: what it is of, and the column that names it. A kind of the inbox that waits for rows of another table adds a
-- trigger of its own.
CREATE FUNCTION inbox_is_pending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN named := to_jsonb(OLD) ->> TG_ARGV[1]; ELSE named := to_jsonb(NEW) ->> TG_ARGV[1]; END IF;
  INSERT INTO inbox_pending (subject, subject_id) VALUES (TG_ARGV[0], named);
  RETURN NULL;
END $$;
-- History is by far the most: without a look at the whole row.
CREATE FUNCTION inbox_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_pending (subject, subject_id) VALUES (NEW.subject, NEW.subject_id);
  RETURN NULL;
END $$;
CREATE TRIGGER history_inbox AFTER INSERT ON history FOR EACH ROW
  WHEN (NEW.subject IN ('report', 'snapshot', 'statement', 'reliance', 'claim', 'story', 'source', 'origin verdict', 'objection'))
  EXECUTE FUNCTION inbox_is_told();
CREATE TRIGGER unfiled_snapshot_inbox AFTER INSERT OR DELETE ON unfiled_snapshot FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('unfiled', 'id');
CREATE TRIGGER possible_edge_inbox AFTER INSERT OR UPDATE OR DELETE ON possible_edge FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('edge', 'key');
CREATE TRIGGER objection_inbox AFTER INSERT OR UPDATE ON objection FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('objection', 'id');

-- The record as it is.
INSERT INTO inbox_pending (subject, subject_id)
  SELECT 'unfiled', id FROM unfiled_snapshot UNION ALL SELECT 'report', id FROM report
  UNION ALL SELECT 'edge', key FROM possible_edge UNION ALL SELECT 'reliance', id FROM reliance WHERE state = 'found'
  UNION ALL SELECT 'claim', id FROM claim WHERE kind = 'expectation' UNION ALL SELECT 'objection', id FROM objection;

GRANT SELECT, INSERT, UPDATE, DELETE ON inbox_item TO onrecord_app;
GRANT SELECT, INSERT, UPDATE ON inbox_mark TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON inbox_pending TO onrecord_app;
GRANT USAGE ON SEQUENCE inbox_pending_id_seq TO onrecord_app;
