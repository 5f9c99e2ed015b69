-- What the inbox is told of that it was not, so that the list that is kept is the one that would be made anew.

-- what was brought in and stands under one text
CREATE INDEX inbox_item_text_key ON inbox_item (text_key) WHERE kind = 'unfiled';
-- a claim that is put into a story, or taken out of one, takes what waits for it along
CREATE TRIGGER membership_inbox AFTER INSERT OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION inbox_is_pending('membership', 'claim_id');
