-- What feeds and looks at reports leave for a person stands in the inbox too.

-- A feed is written by every asking: only what begins or ends a trouble is noted.
CREATE TRIGGER feed_inbox AFTER UPDATE ON feed FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.failures IS DISTINCT FROM NEW.failures)
  EXECUTE FUNCTION inbox_is_pending('feed', 'id');
CREATE TRIGGER feed_gone_inbox AFTER DELETE ON feed FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('feed', 'id');
CREATE TRIGGER feed_item_inbox AFTER UPDATE ON feed_item FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND 'failed' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION inbox_is_pending('feed item', 'id');
CREATE TRIGGER feed_item_new_inbox AFTER INSERT ON feed_item FOR EACH ROW WHEN (NEW.state = 'failed')
  EXECUTE FUNCTION inbox_is_pending('feed item', 'id');
-- What was read for it says which feed brought it.
CREATE TRIGGER feed_item_read_inbox AFTER UPDATE ON feed_item FOR EACH ROW
  WHEN (NEW.state = 'read' AND NEW.bytes_hash IS NOT NULL AND (OLD.state, OLD.bytes_hash) IS DISTINCT FROM (NEW.state, NEW.bytes_hash))
  EXECUTE FUNCTION inbox_is_pending('brought', 'bytes_hash');
CREATE TRIGGER report_change_inbox AFTER INSERT ON report_change FOR EACH ROW WHEN (NEW.silent)
  EXECUTE FUNCTION inbox_is_pending('change', 'report_id');
CREATE TRIGGER report_absence_inbox AFTER INSERT ON report_absence FOR EACH ROW
  EXECUTE FUNCTION inbox_is_pending('absence', 'report_id');
