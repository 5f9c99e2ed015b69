-- A second step, passkeys, links that reset a password, limits to stories, and what became of each try to sign in
-- (decision 25).

ALTER TABLE person ADD COLUMN second_step_at TIMESTAMPTZ(3), ADD COLUMN limited BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE invitation ADD COLUMN person_id TEXT
  CONSTRAINT invitation_person_id_fkey REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX invitation_person_id_idx ON invitation (person_id);
-- A link is for one purpose: one that resets a password names whose, and no other names anybody.
ALTER TABLE invitation ADD CONSTRAINT invitation_whose CHECK ((purpose = 'reset') = (person_id IS NOT NULL));

ALTER TABLE sign_in
  ADD COLUMN person_id TEXT CONSTRAINT sign_in_person_id_fkey REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN step TEXT NOT NULL DEFAULT 'password'
    CONSTRAINT sign_in_step CHECK (step IN ('password', 'second step', 'recovery code', 'passkey', 'reset', 'reset asked', 'password again')),
  ADD COLUMN failure TEXT
    CONSTRAINT sign_in_failure CHECK (failure IN ('wrong', 'suspended', 'too many tries', 'second step asked')),
  ADD COLUMN address TEXT CONSTRAINT sign_in_address CHECK (length(address) <= 60),
  ADD COLUMN device TEXT CONSTRAINT sign_in_device CHECK (length(device) <= 60);
UPDATE sign_in SET failure = 'wrong' WHERE NOT ok;
ALTER TABLE sign_in ADD CONSTRAINT sign_in_became CHECK (ok = (failure IS NULL));
CREATE INDEX sign_in_person_id_id_idx ON sign_in (person_id, id);
CREATE INDEX sign_in_at_idx ON sign_in (at);

-- what was begun and not finished goes when the next is begun
CREATE INDEX verification_expires_at_idx ON verification (expires_at);

CREATE TABLE story_limit (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT story_limit_pkey PRIMARY KEY (person_id, story_id)
);
CREATE INDEX story_limit_story_id_idx ON story_limit (story_id);

CREATE TABLE second_step (
  person_id TEXT NOT NULL CONSTRAINT second_step_pkey PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  secret TEXT NOT NULL CHECK (secret <> ''),
  confirmed_at TIMESTAMPTZ(3),
  last_step INTEGER NOT NULL DEFAULT 0 CHECK (last_step >= 0),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE recovery_code (
  id TEXT NOT NULL CONSTRAINT recovery_code_pkey PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  code_hash TEXT NOT NULL CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  used_at TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX recovery_code_person_id_code_hash_key ON recovery_code (person_id, code_hash);

CREATE TABLE passkey (
  id TEXT NOT NULL CONSTRAINT passkey_pkey PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 120),
  credential_id TEXT NOT NULL CHECK (length(credential_id) <= 1400),
  public_key BYTEA NOT NULL,
  counter BIGINT NOT NULL DEFAULT 0 CHECK (counter >= 0),
  transports TEXT[],
  synced BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_person_id_idx ON passkey (person_id);

GRANT SELECT, INSERT, DELETE ON story_limit, second_step, recovery_code, passkey TO onrecord_app;
GRANT UPDATE (confirmed_at, last_step) ON second_step TO onrecord_app;
GRANT UPDATE (used_at) ON recovery_code TO onrecord_app;
GRANT UPDATE (name, counter, synced, last_used_at) ON passkey TO onrecord_app;
-- what became of a try is written once it is known, and nothing else of it afterwards
GRANT UPDATE (ok, failure, person_id) ON sign_in TO onrecord_app;

-- Filters of history, each with its newest first.
CREATE INDEX history_by_id_at_id_idx ON history (by_id, at, id);
CREATE INDEX history_what_at_id_idx ON history (what, at, id);
CREATE INDEX history_subject_at_id_idx ON history (subject, at, id);
