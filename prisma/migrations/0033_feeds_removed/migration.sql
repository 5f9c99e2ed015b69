-- A feed may be removed: it and what it brought are kept, and it is asked no more. What nobody had captured by then is let go.
ALTER TABLE feed DROP CONSTRAINT feed_state;
ALTER TABLE feed ADD CONSTRAINT feed_state CHECK (state IN ('active', 'paused', 'gone', 'removed'));
ALTER TABLE feed_item DROP CONSTRAINT feed_item_state_check;
ALTER TABLE feed_item ADD CONSTRAINT feed_item_state_check
  CHECK (state IN ('taken', 'read', 'excluded', 'old', 'paywall', 'teaser', 'not a report', 'failed', 'let go'));
