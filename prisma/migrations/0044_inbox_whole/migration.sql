-- What the inbox is told of that it was not, so that the list that is kept is the one that would be made anew.

-- Beside what still runs: what cannot get a table soon gives up, and is begun again.
SET LOCAL lock_timeout = '20s';

-- what was brought in and stands under one text
CREATE INDEX inbox_item_text_key ON inbox_item (text_key) WHERE kind = 'unfiled';
-- a claim that is put into a story, or taken out of one, takes what waits for it along
CREATE TRIGGER membership_inbox AFTER INSERT OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('membership', 'claim_id');
-- what a figure says is about other claims: what is said to be wrong of it belongs to their story
CREATE TRIGGER figure_claim_inbox AFTER INSERT ON figure_claim FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('figure claim', 'figure_id');

-- A feed that brought something is silent from another time on; one that was read for the first time can fall silent at all.
CREATE TRIGGER feed_moved_inbox AFTER UPDATE ON feed FOR EACH ROW
  WHEN ((OLD.last_item_at, OLD.idle_window, OLD.bytes_hash IS NULL, OLD.polled_at IS NULL)
    IS DISTINCT FROM (NEW.last_item_at, NEW.idle_window, NEW.bytes_hash IS NULL, NEW.polled_at IS NULL))
  EXECUTE FUNCTION inbox_is_pending('feed moved', 'id');

-- What a feed brought and was left out, for it stood behind a wall or was no article: noted by item, listed by feed.
CREATE TRIGGER feed_item_left_inbox AFTER UPDATE ON feed_item FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND (OLD.state IN ('paywall', 'teaser', 'not a report') OR NEW.state IN ('paywall', 'teaser', 'not a report')))
  EXECUTE FUNCTION inbox_is_pending('left out', 'id');
-- and forgotten with what is no longer carried, however many at once
CREATE FUNCTION inbox_feeds_forgot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_pending (subject, subject_id) SELECT DISTINCT 'feed moved', feed_id FROM forgotten;
  RETURN NULL;
END $$;
CREATE TRIGGER feed_arrival_gone_inbox AFTER DELETE ON feed_arrival REFERENCING OLD TABLE AS forgotten FOR EACH STATEMENT
  EXECUTE FUNCTION inbox_feeds_forgot();

-- Looks that come to nothing, again and again: since when, and whose.
ALTER TABLE look ADD COLUMN failed_since TIMESTAMPTZ(3);
UPDATE look SET failed_since = last_at WHERE failures > 0;
CREATE INDEX look_failing ON look (report_id) WHERE failures >= 3;
CREATE TRIGGER look_inbox AFTER UPDATE ON look FOR EACH ROW
  WHEN ((OLD.failures >= 3) IS DISTINCT FROM (NEW.failures >= 3) OR NEW.failures >= 3 AND OLD.detail IS DISTINCT FROM NEW.detail)
  EXECUTE FUNCTION inbox_is_pending('look', 'report_id');

-- The record as it is.
INSERT INTO inbox_pending (subject, subject_id)
  SELECT 'claim', id FROM claim WHERE kind = 'expectation' UNION ALL SELECT 'report', from_id FROM merge WHERE kind = 'report' AND undone_at IS NULL
  UNION ALL SELECT 'unfiled', id FROM unfiled_snapshot UNION ALL SELECT 'objection', id FROM objection
  UNION ALL SELECT 'feed', id FROM feed UNION ALL SELECT 'look', report_id FROM look WHERE failures >= 3;
