-- Feeds that are asked for new items, what they brought, and the hubs that tell of it (decision 20).

ALTER TABLE feed
  ALTER COLUMN source_id DROP NOT NULL,
  ALTER COLUMN schedule SET DEFAULT 'adapts',
  ALTER COLUMN rules SET DEFAULT '{"include": [], "exclude": []}',
  DROP COLUMN version,
  ADD COLUMN title TEXT,
  ADD COLUMN filing TEXT NOT NULL DEFAULT 'waits',
  ADD COLUMN bytes_hash TEXT,
  ADD COLUMN interval_seconds INTEGER NOT NULL DEFAULT 1800,
  ADD COLUMN next_poll_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN polled_at TIMESTAMPTZ(3),
  ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
UPDATE feed SET rules = '{"include": [], "exclude": []}' WHERE rules = '{}';
ALTER TABLE feed
  ADD CONSTRAINT feed_schedule CHECK (schedule IN ('adapts', '5 minutes', '15 minutes', 'hourly', 'daily')),
  ADD CONSTRAINT feed_filing CHECK (filing = 'waits' OR (filing = 'files' AND source_id IS NOT NULL)),
  ADD CONSTRAINT feed_url CHECK (url ~ '^https?://'),
  ADD CONSTRAINT feed_idle_window CHECK (idle_window > 0),
  ADD CONSTRAINT feed_interval CHECK (interval_seconds > 0),
  ADD CONSTRAINT feed_failures CHECK (failures >= 0),
  ADD CONSTRAINT feed_rules CHECK (jsonb_typeof(rules -> 'include') = 'array' AND jsonb_typeof(rules -> 'exclude') = 'array');
DROP INDEX feed_url_key;
DROP INDEX feed_source_id_idx;
CREATE UNIQUE INDEX feed_source_id_url_key ON feed (source_id, url);
-- an address without a source once, too
CREATE UNIQUE INDEX feed_url_without_source ON feed (url) WHERE source_id IS NULL;
CREATE INDEX feed_state_next_poll_at_idx ON feed (state, next_poll_at);

CREATE TABLE feed_hub (
  feed_id TEXT NOT NULL CONSTRAINT feed_hub_pkey PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE ON UPDATE CASCADE,
  hub TEXT NOT NULL CHECK (hub ~ '^https?://'),
  topic TEXT NOT NULL CHECK (topic ~ '^https?://'),
  callback TEXT NOT NULL CHECK (length(callback) >= 32),
  secret TEXT NOT NULL CHECK (length(secret) BETWEEN 32 AND 199),
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'listening', 'refused')),
  until TIMESTAMPTZ(3),
  asked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  told_at TIMESTAMPTZ(3),
  CONSTRAINT feed_hub_until CHECK (state <> 'listening' OR until IS NOT NULL)
);
CREATE UNIQUE INDEX feed_hub_callback_key ON feed_hub (callback);

CREATE TABLE feed_item (
  id TEXT NOT NULL CONSTRAINT feed_item_pkey PRIMARY KEY,
  address TEXT,
  fingerprint TEXT NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  title TEXT,
  published_at TIMESTAMPTZ(3),
  publisher TEXT CHECK (btrim(publisher) <> ''),
  publisher_url TEXT,
  summary TEXT,
  state TEXT NOT NULL CHECK (state IN ('taken', 'read', 'excluded', 'old', 'paywall', 'teaser', 'not a report', 'failed')),
  why TEXT,
  bytes_hash TEXT CHECK (bytes_hash ~ '^[0-9a-f]{64}$'),
  report_id TEXT REFERENCES report (id) ON DELETE SET NULL ON UPDATE CASCADE,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  queued_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  lost INTEGER NOT NULL DEFAULT 0 CHECK (lost >= 0),
  settled_at TIMESTAMPTZ(3),
  CONSTRAINT feed_item_read CHECK (state <> 'read' OR num_nonnulls(bytes_hash, report_id) > 0),
  -- what a wall hid is never kept as if it had been read
  CONSTRAINT feed_item_walls CHECK (state NOT IN ('paywall', 'teaser', 'not a report') OR bytes_hash IS NULL)
);
CREATE UNIQUE INDEX feed_item_address_key ON feed_item (address);
CREATE UNIQUE INDEX feed_item_fingerprint_key ON feed_item (fingerprint);
CREATE INDEX feed_item_bytes_hash_idx ON feed_item (bytes_hash);
CREATE INDEX feed_item_report_id_idx ON feed_item (report_id);
CREATE INDEX feed_item_state_queued_at_idx ON feed_item (state, queued_at);

CREATE TABLE feed_arrival (
  feed_id TEXT NOT NULL REFERENCES feed (id) ON DELETE CASCADE ON UPDATE CASCADE,
  item_id TEXT NOT NULL REFERENCES feed_item (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  guid TEXT,
  url TEXT,
  title TEXT,
  categories TEXT[],
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT feed_arrival_pkey PRIMARY KEY (feed_id, item_id)
);
CREATE UNIQUE INDEX feed_arrival_feed_id_guid_key ON feed_arrival (feed_id, guid);
CREATE INDEX feed_arrival_feed_id_at_idx ON feed_arrival (feed_id, at);
CREATE INDEX feed_arrival_item_id_idx ON feed_arrival (item_id);

GRANT SELECT, INSERT, UPDATE ON feed_item TO onrecord_app;
-- an item that turned out to be another one goes, and its arrivals are the other's
GRANT DELETE ON feed_item TO onrecord_app;
GRANT SELECT, INSERT, DELETE ON feed_arrival TO onrecord_app;
GRANT UPDATE (item_id) ON feed_arrival TO onrecord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON feed_hub TO onrecord_app;
