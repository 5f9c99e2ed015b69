-- What the inbox is told of that it was not, so that the list that is kept is the one that would be made anew.

-- Beside what still runs: what cannot get a table soon gives up, and is begun again.
SET LOCAL lock_timeout = '20s';

-- what was brought in and has its text, and so its key, from what came before it
CREATE INDEX inbox_item_text_from ON inbox_item ((says ->> 'from')) WHERE kind = 'unfiled';
-- a claim that is put into a story, or taken out of one, takes what waits for it along
CREATE TRIGGER membership_inbox AFTER INSERT OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('membership', 'claim_id');
-- what a figure says is about other claims: what is said to be wrong of it belongs to their story
CREATE TRIGGER figure_claim_inbox AFTER INSERT ON figure_claim FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('figure claim', 'figure_id');

-- Feeds' tables in the order in which a poll writes them, so that none waits for the other in a circle: items, arrivals, feeds.
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
-- Whatever arrives makes another rhythm of it, also what is older than its newest; and what is counted with another item
-- may have been left out there.
CREATE FUNCTION inbox_feeds_brought() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO inbox_pending (subject, subject_id) SELECT DISTINCT 'feed moved', feed_id FROM brought;
  RETURN NULL;
END $$;
CREATE TRIGGER feed_arrival_inbox AFTER INSERT ON feed_arrival REFERENCING NEW TABLE AS brought FOR EACH STATEMENT
  EXECUTE FUNCTION inbox_feeds_brought();
CREATE TRIGGER feed_arrival_moved_inbox AFTER UPDATE OF item_id ON feed_arrival FOR EACH ROW
  WHEN (OLD.item_id IS DISTINCT FROM NEW.item_id) EXECUTE FUNCTION inbox_is_pending('feed moved', 'feed_id');

-- A feed that brought something is silent from another time on; one that was read for the first time can fall silent at all.
CREATE TRIGGER feed_moved_inbox AFTER UPDATE ON feed FOR EACH ROW
  WHEN ((OLD.last_item_at, OLD.idle_window, OLD.bytes_hash IS NULL, OLD.polled_at IS NULL)
    IS DISTINCT FROM (NEW.last_item_at, NEW.idle_window, NEW.bytes_hash IS NULL, NEW.polled_at IS NULL))
  EXECUTE FUNCTION inbox_is_pending('feed moved', 'id');
-- one that is called otherwise, or is another source's, says so in all its rows
CREATE TRIGGER feed_named_inbox AFTER UPDATE ON feed FOR EACH ROW
  WHEN ((OLD.source_id, OLD.title, OLD.url) IS DISTINCT FROM (NEW.source_id, NEW.title, NEW.url))
  EXECUTE FUNCTION inbox_is_pending('feed named', 'id');

-- Looks that come to nothing, again and again: since when, and whose.
ALTER TABLE look ADD COLUMN failed_since TIMESTAMPTZ(3);
UPDATE look SET failed_since = last_at WHERE failures > 0;
CREATE INDEX look_failing ON look (report_id) WHERE failures >= 3;
CREATE TRIGGER look_inbox AFTER UPDATE ON look FOR EACH ROW
  WHEN ((OLD.failures >= 3) IS DISTINCT FROM (NEW.failures >= 3) OR NEW.failures >= 3 AND OLD.detail IS DISTINCT FROM NEW.detail)
  EXECUTE FUNCTION inbox_is_pending('look', 'report_id');

-- What was set aside comes back by what it was then.
CREATE TRIGGER inbox_mark_inbox AFTER INSERT OR UPDATE ON inbox_mark FOR EACH ROW
  WHEN (NEW.key LIKE 'left:%' OR NEW.key LIKE 'look:%') EXECUTE FUNCTION inbox_is_pending('mark', 'key');

-- The record as it is.
INSERT INTO inbox_pending (subject, subject_id)
  SELECT 'claim', id FROM claim WHERE kind = 'expectation' UNION ALL SELECT 'report', from_id FROM merge WHERE kind = 'report' AND undone_at IS NULL
  UNION ALL SELECT 'objection', id FROM objection
  UNION ALL SELECT 'feed', id FROM feed UNION ALL SELECT 'look', report_id FROM look WHERE failures >= 3;
-- in order of time, so that none has to be looked at twice
INSERT INTO inbox_pending (subject, subject_id) SELECT 'unfiled', id FROM unfiled_snapshot ORDER BY created_at, id;
