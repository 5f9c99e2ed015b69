-- Mails of a mailbox become waiting reports (docs/ways-in.md).

CREATE TABLE mailbox (
  id TEXT NOT NULL CONSTRAINT mailbox_pkey PRIMARY KEY CONSTRAINT mailbox_name CHECK (id ~ '^[0-9a-f]{64}$'),
  uid_validity BIGINT,
  last_uid BIGINT NOT NULL DEFAULT 0 CHECK (last_uid >= 0),
  looked_at TIMESTAMPTZ(3),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  next_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE mailbox_mail (
  id TEXT NOT NULL CONSTRAINT mailbox_mail_pkey PRIMARY KEY,
  mailbox_id TEXT NOT NULL REFERENCES mailbox (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  uid_validity BIGINT NOT NULL,
  uid BIGINT NOT NULL CHECK (uid > 0),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'gone', 'failed')),
  why TEXT,
  title TEXT,
  received_at TIMESTAMPTZ(3),
  bytes_hash TEXT CHECK (bytes_hash ~ '^[0-9a-f]{64}$'),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  settled_at TIMESTAMPTZ(3),
  CONSTRAINT mailbox_mail_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
  CONSTRAINT mailbox_mail_taken CHECK ((state = 'taken') = (bytes_hash IS NOT NULL)),
  CONSTRAINT mailbox_mail_failed CHECK (state <> 'failed' OR why IS NOT NULL)
);
CREATE UNIQUE INDEX mailbox_mail_mailbox_id_uid_validity_uid_key ON mailbox_mail (mailbox_id, uid_validity, uid);
CREATE INDEX mailbox_mail_mailbox_id_state_next_at_idx ON mailbox_mail (mailbox_id, state, next_at);
CREATE INDEX mailbox_mail_mailbox_id_bytes_hash_idx ON mailbox_mail (mailbox_id, bytes_hash);

-- What could not be read wants a person.
CREATE TRIGGER mailbox_mail_inbox AFTER UPDATE ON mailbox_mail FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND 'failed' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION inbox_is_pending('mail', 'id');

GRANT SELECT, INSERT, UPDATE ON mailbox, mailbox_mail TO onrecord_app;
