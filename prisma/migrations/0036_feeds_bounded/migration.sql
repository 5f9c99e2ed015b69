-- Polls of feeds have moments of their own at a host, and take turns there with whatever else fetches.
ALTER TABLE look_host ADD COLUMN poll_at TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN polls_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN others_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz;
ALTER TABLE look_host ADD COLUMN poll_last BOOLEAN NOT NULL DEFAULT false;

-- Items that no feed has carried for long are forgotten. Of those that are there nobody knows yet when they were last carried.
ALTER TABLE feed ADD COLUMN read_at TIMESTAMPTZ(3);
ALTER TABLE feed_arrival ADD COLUMN seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE INDEX feed_item_created_at_idx ON feed_item (created_at);
GRANT UPDATE (seen_at) ON feed_arrival TO onrecord_app;
-- one that could not be captured leaves the inbox with its row
CREATE TRIGGER feed_item_gone_inbox AFTER DELETE ON feed_item FOR EACH ROW WHEN (OLD.state = 'failed')
  EXECUTE FUNCTION inbox_is_pending('feed item', 'id');

-- What a named request wrote, in the same transaction: so nobody does it again, however its process or connection ended.
ALTER TABLE key_call ADD COLUMN done JSONB;
GRANT UPDATE (done) ON key_call TO onrecord_app;
