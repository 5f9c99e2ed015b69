-- What visitors say is wrong on a page, and what the desk made of it (decision 16).

CREATE TABLE objection (
  id TEXT NOT NULL CONSTRAINT objection_pkey PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('words', 'speaker', 'time', 'other')),
  page TEXT NOT NULL CHECK (page ~ '^/' AND length(page) <= 300),
  place_id TEXT,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  words TEXT NOT NULL CHECK (btrim(words) <> '' AND length(words) <= 4000),
  language TEXT NOT NULL CHECK (language IN ('en', 'ar', 'he')),
  -- equal for what says the same of the same place
  sameness TEXT NOT NULL CHECK (sameness ~ '^[0-9a-f]{64}$'),
  times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  last_at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT objection_place CHECK (exact IS NOT NULL OR (prefix IS NULL AND suffix IS NULL))
);
CREATE INDEX objection_at_id_idx ON objection (at, id);
CREATE INDEX objection_sameness_at_idx ON objection (sameness, at);

-- Who said so, where they told: for the desk alone, and apart, so that it can go while the rest stays.
CREATE TABLE objection_sender (
  id TEXT NOT NULL CONSTRAINT objection_sender_pkey PRIMARY KEY,
  objection_id TEXT NOT NULL REFERENCES objection (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT,
  email TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT objection_sender_some CHECK (num_nonnulls(name, email) >= 1)
);
CREATE INDEX objection_sender_objection_id_idx ON objection_sender (objection_id);

-- What became of it: settled with a note, or open again. The newest number is in force.
CREATE TABLE objection_answer (
  objection_id TEXT NOT NULL REFERENCES objection (id) ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('settled', 'open')),
  note TEXT NOT NULL,
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT objection_answer_pkey PRIMARY KEY (objection_id, number),
  CONSTRAINT objection_answer_note CHECK (state = 'open' OR btrim(note) <> '')
);

-- One row per try of a client, so that the limits hold in every process. The client is a keyed hash: no address is kept.
CREATE TABLE objection_try (
  id BIGSERIAL NOT NULL CONSTRAINT objection_try_pkey PRIMARY KEY,
  client TEXT NOT NULL CHECK (client ~ '^[0-9a-f]{32}$'),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);
CREATE INDEX objection_try_at_idx ON objection_try (at);
CREATE INDEX objection_try_client_at_idx ON objection_try (client, at);

GRANT SELECT, INSERT ON objection, objection_answer TO onrecord_app;
GRANT UPDATE (times, last_at) ON objection TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON objection_sender, objection_try TO onrecord_app;
GRANT USAGE ON SEQUENCE objection_try_id_seq TO onrecord_app;

-- what became of an objection is kept as everything is that may only be added to (migration 0011)
CREATE TRIGGER row_sealed AFTER INSERT ON objection_answer FOR EACH ROW EXECUTE FUNCTION seal_row('objection_id,number', '');
