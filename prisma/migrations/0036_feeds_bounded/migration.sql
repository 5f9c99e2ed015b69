-- Beside what still runs: what cannot get a table soon gives up, and is begun again, rather than keep all behind it waiting.
SET LOCAL lock_timeout = '20s';

-- First what takes long, and keeps writers of this one table waiting alone.
CREATE INDEX feed_item_created_at_id_idx ON feed_item (created_at, id);

-- Items that no feed has carried for long are forgotten. Of those that are there nobody knows yet when they were last carried.
ALTER TABLE feed ADD COLUMN read_at TIMESTAMPTZ(3);
ALTER TABLE feed_arrival ADD COLUMN seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
GRANT UPDATE (seen_at) ON feed_arrival TO onrecord_app;
-- one that could not be captured leaves the inbox with its row
CREATE TRIGGER feed_item_gone_inbox AFTER DELETE ON feed_item FOR EACH ROW WHEN (OLD.state = 'failed')
  EXECUTE FUNCTION inbox_is_pending('feed item', 'id');

-- What was forgotten is known by eight bytes of the hashes of its addresses and of what it said, for a bounded time.
CREATE TABLE feed_forgotten (
  hash BIGINT NOT NULL,
  day DATE NOT NULL,
  CONSTRAINT feed_forgotten_pkey PRIMARY KEY (hash)
);
-- rows come in the order of their days, but for those that are written anew
CREATE INDEX feed_forgotten_day_idx ON feed_forgotten USING BRIN (day);
GRANT SELECT, INSERT, UPDATE, DELETE ON feed_forgotten TO onrecord_app;

-- What a named request wrote, in the same transaction: so nobody does it again, however its process or connection ended.
ALTER TABLE key_call ADD COLUMN done JSONB;
GRANT UPDATE (done) ON key_call TO onrecord_app;

-- Polls of feeds have moments of their own at a host, and take turns there with whatever else fetches. Last, for all that
-- fetches asks this table.
ALTER TABLE look_host ADD COLUMN poll_at TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN polls_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN others_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN poll_last BOOLEAN NOT NULL DEFAULT false;
-- A look that is put off again and again, for a host that its page leads to, has failed.
ALTER TABLE look ADD COLUMN put_offs INTEGER NOT NULL DEFAULT 0;
