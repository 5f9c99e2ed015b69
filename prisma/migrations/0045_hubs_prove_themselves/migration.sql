-- Beside what still runs: what cannot get a table soon gives up, and is begun again.
SET LOCAL lock_timeout = '20s';

-- A hub is trusted to tell of news once it did so before the feed's own address was found to have them.
ALTER TABLE feed_hub ADD COLUMN heard_at TIMESTAMPTZ(3), ADD COLUMN found_at TIMESTAMPTZ(3), ADD COLUMN proved_at TIMESTAMPTZ(3);
-- answers in a row that broke off: they are no failures, for what they hold is taken
ALTER TABLE feed ADD COLUMN cuts INTEGER NOT NULL DEFAULT 0 CONSTRAINT feed_cuts CHECK (cuts >= 0);
-- none has proved itself yet: feeds that were asked less for their hubs are asked in a rhythm of their own again
UPDATE feed SET interval_seconds = least(interval_seconds, 1800), next_poll_at = least(next_poll_at, now() + interval '30 minutes')
  WHERE failures = 0 AND schedule <> 'daily' AND EXISTS (SELECT 1 FROM feed_hub h WHERE h.feed_id = feed.id AND h.state = 'listening');
