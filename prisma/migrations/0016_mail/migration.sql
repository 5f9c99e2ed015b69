-- What moved of a story, or of a claim followed alone, by mail: once a day, to who asked for it (decision 17).

ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE person ADD CONSTRAINT person_language CHECK (language IN ('en', 'ar', 'he'));
-- Since when what moves is also mailed; none: it is not.
ALTER TABLE follow ADD COLUMN mail_since TIMESTAMPTZ(3);
CREATE INDEX follow_mailed ON follow (person_id) WHERE mail_since IS NOT NULL;

CREATE TABLE digest (
  id TEXT NOT NULL CONSTRAINT digest_pkey PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  story_id TEXT REFERENCES story (id) ON DELETE CASCADE ON UPDATE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE ON UPDATE CASCADE,
  day DATE NOT NULL,
  state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sending', 'sent', 'refused', 'nothing')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at TIMESTAMPTZ(3) NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT digest_one CHECK (num_nonnulls(story_id, claim_id) = 1)
);
-- The key of a mail: whatever runs, however often and wherever, a second one is refused here.
CREATE UNIQUE INDEX digest_person_id_story_id_day_key ON digest (person_id, story_id, day);
CREATE UNIQUE INDEX digest_person_id_claim_id_day_key ON digest (person_id, claim_id, day);
CREATE INDEX digest_day_next_at_idx ON digest (day, next_at);

CREATE TABLE digest_part (
  digest_id TEXT NOT NULL REFERENCES digest (id) ON DELETE CASCADE ON UPDATE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
  CONSTRAINT digest_part_pkey PRIMARY KEY (digest_id, key)
);

-- Of a day it is asked once what there is to tell; who asks second finds the day's row and goes by.
CREATE TABLE digest_day (
  day DATE NOT NULL CONSTRAINT digest_day_pkey PRIMARY KEY,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

GRANT UPDATE (mail_since) ON follow TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON digest, digest_part TO onrecord_app;
GRANT UPDATE (state, tries, next_at) ON digest TO onrecord_app;
GRANT SELECT, INSERT ON digest_day TO onrecord_app;
